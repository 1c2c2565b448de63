/**
 * Builds a tree of the parts of all forms of a glossary, in which texts can be looked up.
 *
 * A *node* is a part of a name. It consists of the part's text in lower case and the *state* that the parts
 * before it led to (0 for the first part). If the name goes on behind the node, the paradigm of the node's
 * last word leads to a further state. Names with the same first parts share nodes ("Ivan" of a thousand
 * persons). A look-up computes one hash for each length of a part, so it never searches a list of names that
 * begin alike.
 */
import { capitalsIn, looseOf } from '../names/form-index.ts';
import type { Form, FormPart } from '../names/lexicon.ts';
import { hashOf } from './hash.ts';
import { columnsOf, FREE, INFLECTS, type TreeColumns, type TreeNode } from './tree-columns.ts';

/** Longest part that the format can store, in UTF-16 units. No name is that long. */
const LONGEST_PART = 0x1fff;
/** Largest number of parts of a form that the format can store. */
const MOST_PARTS = 0xfff;

export interface FormTree {
  /**
   * Adds a form that has index `number` in the glossary. Returns false and adds nothing if an earlier form
   * matches the same texts, or if the form is empty or too long.
   */
  add(form: Form, number: number): boolean;
  /** Returns the tree as tables. */
  columns(): TreeColumns;
}

/** True if a text must have a capital at the beginning of `part`. */
function needsCapital({ text }: FormPart): boolean {
  return capitalsIn(text.slice(0, 1)).length > 0;
}

/** Returns a text that is equal for two forms of the same node if, and only if, they match the same texts. */
function differences({ parts, case: rule, after, only, accented }: Form): string {
  const capitals = parts.map(({ text }) => (rule === 'exact' ? text : capitalsIn(text)));
  return JSON.stringify([capitals, parts.at(-1)?.paradigm, after, only, accented]);
}

/** Makes an empty tree. `paradigmNumber` returns the number of a paradigm, counted from 1. */
export function createFormTree(paradigmNumber: (paradigm: string) => number): FormTree {
  const nodes: TreeNode[] = [];
  const nodeNumbers = new Map<string, number>();
  const stateNumbers = new Map<string, number>();
  const stateParadigms: number[] = [];
  const seen = new Map<number, Set<string>>();
  const only = new Map<number, Form>();

  function nodeOf(state: number, text: string): { readonly node: TreeNode; readonly number: number } {
    const key = `${state} ${text}`;
    const known = nodeNumbers.get(key);
    const before = known === undefined ? undefined : nodes[known];
    if (known !== undefined && before !== undefined) return { node: before, number: known };
    const node = { hash: hashOf(state, text), state, text, flags: 0, forms: [], states: [] };
    nodeNumbers.set(key, nodes.length);
    return { node, number: nodes.push(node) - 1 };
  }

  function stateBehind(node: TreeNode, number: number, paradigm: string): number {
    const key = `${number} ${paradigm}`;
    let state = stateNumbers.get(key);
    if (state === undefined) {
      state = stateParadigms.push(paradigmNumber(paradigm));
      stateNumbers.set(key, state);
      node.states.push(state);
    }
    return state;
  }

  /** True if no earlier form of the node with index `number` matches the same texts as `form`. */
  function isNew(form: Form, number: number): boolean {
    const first = only.get(number);
    if (first === undefined) {
      only.set(number, form);
      return true;
    }
    const known = seen.get(number) ?? new Set([differences(first)]);
    seen.set(number, known);
    const size = known.size;
    return known.add(differences(form)).size > size;
  }

  function add(form: Form, number: number): boolean {
    const texts = form.parts.map(({ text }) => looseOf(text));
    if (texts[0] === undefined || texts[0] === '' || texts.length > MOST_PARTS) return false;
    if (texts.some(({ length }) => length > LONGEST_PART)) return false;
    let state = 0;
    for (const [index, part] of form.parts.entries()) {
      const { node, number: nodeNumber } = nodeOf(state, texts[index] ?? '');
      if (part.paradigm !== undefined) node.flags |= INFLECTS;
      if (index === 0 && !needsCapital(part)) node.flags |= FREE;
      if (index < form.parts.length - 1) state = stateBehind(node, nodeNumber, part.paradigm ?? '');
      else if (!isNew(form, nodeNumber)) return false;
      else node.forms.push(number);
    }
    return true;
  }

  return { add, columns: () => columnsOf(nodes, stateParadigms) };
}
