/**
 * Cuts a part of a page into text blocks. A block is text that the user sees in one piece, with the text
 * nodes that contain it. Text is joined across inline elements, so "<b>Zange</b>zur" is one word.
 *
 * A block ends where a block element begins or ends. An image, a control or code within a line becomes one
 * U+FFFC, so that no name reaches across it. A footnote mark has a U+FFFC on both sides. A line break
 * (`<br>`) becomes white space. A long paragraph is cut at white space into several blocks, called pieces. So
 * a change makes only one piece be read again, not the whole paragraph.
 */
import { BLOCK_FLAGS } from '../../platform/messages.ts';
import { elementKind } from '../page/element-kinds.ts';
import { firstChildOf, isElement, isText, localNameOf, nextSiblingOf } from '../page/safe-dom.ts';
import { type BlockPart, hiddenParentOf, isSpaceAt, tailOf } from './block-parts.ts';
import { isLaidOutApart } from './laid-out-apart.ts';
import type { Sections } from './sections.ts';
import { type OpenElement, Surroundings } from './surroundings.ts';

export interface CutBlock {
  readonly text: string;
  /**
   * Stretches of text nodes that make up the text, in order. Separators between the stretches are in `text`
   * but in no node.
   */
  readonly parts: readonly BlockPart[];
  /**
   * Length of the lead in UTF-16 units; 0 if there is no lead. The lead is the beginning of a piece that
   * repeats the end of the previous piece.
   */
  readonly lead: number;
  /** Sum of the `BLOCK_FLAGS` that apply. */
  readonly flags: number;
  /** Number that identifies the section with this block (see sections.ts); 0 before the first heading. */
  readonly section: number;
  /** Language tag that the page declares for this text; undefined if it declares none. */
  readonly language: string | undefined;
}

/**
 * Limits for one piece of a paragraph. A piece has at most about `units` UTF-16 units. After `nodes` text
 * nodes the piece ends at the next white space. After `mostNodes` text nodes it ends even inside a word.
 */
const PIECE = { units: 4096, nodes: 200, mostNodes: 400 } as const;

/** Separator that no name reaches across: the object replacement character. */
const OBJECT = '\uFFFC';
/**
 * Matches a text that ends in a letter or digit. Use it only on the last two units of a text, because it
 * reads all of the text that it is given.
 */
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u;

export interface CutterOptions {
  readonly sections: Sections;
  /** Called with the parent of a hidden text if all text of a block is hidden. The block is left out. */
  readonly onHidden: (element: Element) => void;
}

class Cutter {
  private readonly ready: CutBlock[] = [];
  private strings: string[] = [];
  private parts: BlockPart[] = [];
  private length = 0;
  private lead = 0;
  private isAllLink = true;
  private isAllBoilerplate = true;
  private isAllItem = true;
  private readonly around: Surroundings;
  private readonly onHidden: CutterOptions['onHidden'];

  constructor({ sections, onHidden }: CutterOptions) {
    this.around = new Surroundings(sections);
    this.onHidden = onHidden;
  }

  *cut(siblings: readonly Node[], lead: readonly BlockPart[]): Generator<CutBlock> {
    const [first] = siblings;
    if (first === undefined || !this.around.startAt(first)) return;
    this.setLead(lead);
    for (const node of siblings) {
      yield* this.walk(node);
      if (this.around.depth > 0) return; // the page has moved the nodes that were being read
    }
    this.endBlock();
    yield* this.takeReady();
  }

  private *takeReady(): Generator<CutBlock> {
    for (const block of this.ready.splice(0)) yield block;
  }

  private *walk(top: Node): Generator<CutBlock> {
    const { depth } = this.around;
    let node: Node | null = top;
    while (node !== null) {
      if (this.ready.length > 0) yield* this.takeReady();
      let child: Node | null = null;
      if (isText(node)) yield* this.addText(node);
      else if (isElement(node) && this.enter(node)) {
        child = firstChildOf(node);
        if (child === null) this.leave();
      }
      if (child !== null) {
        node = child;
        continue;
      }
      let next: Node | null = node === top ? null : nextSiblingOf(node);
      while (next === null && this.around.depth > depth) {
        const { element } = this.leave();
        next = element === top ? null : nextSiblingOf(element);
      }
      node = next;
    }
    if (this.ready.length > 0) yield* this.takeReady();
  }

  /**
   * Begins an element. Returns true if the contents of the element are to be read; the caller must then call
   * `leave` after reading them.
   */
  private enter(element: Element): boolean {
    const name = localNameOf(element);
    const kind = elementKind(element, name);
    if (kind === 'line-break') this.addSeparator('\n');
    else if (kind === 'replaced' || kind === 'skipped') this.addSeparator(OBJECT);
    if (kind === 'line-break' || kind === 'replaced' || kind === 'skipped') return false;
    if (kind === 'block') this.endBlock();
    else if (kind === 'apart') this.addSeparator(OBJECT);
    this.around.enter(element, kind, name);
    return true;
  }

  private leave(): OpenElement {
    const { innermost } = this.around;
    if (innermost.kind === 'block') this.endBlock();
    else if (innermost.kind === 'apart') this.addSeparator(OBJECT);
    this.around.leave();
    return innermost;
  }

  /**
   * Adds the text of a node to the current block. Yields each finished piece of a long text at once, so that
   * the caller can pause in between.
   */
  private *addText(node: Text): Generator<CutBlock> {
    const text = node.data;
    if (text === '') return;
    const last = this.parts.at(-1);
    const isApart = last !== undefined && this.mayContinueIn(text) && isLaidOutApart(last.node, node);
    if (isApart) this.addSeparator(OBJECT);
    let offset = 0;
    while (offset < text.length) {
      const end = this.endInPiece(text, offset);
      if (end > offset) this.addPart(node, offset, text.slice(offset, end));
      if (end < text.length) {
        this.endPiece();
        yield* this.takeReady();
      }
      offset = end;
    }
  }

  /**
   * Returns true if the last word of the current block may continue in `text`. Checks for white space first,
   * because that is the most frequent case.
   */
  private mayContinueIn(text: string): boolean {
    if (isSpaceAt(text, 0) || this.endsInSpace()) return false;
    return BEGINS_WITH_WORD.test(text) && ENDS_IN_WORD.test((this.strings.at(-1) ?? '').slice(-2));
  }

  /**
   * Returns the offset in `text` up to which the text fits into the current piece, counted from the start of
   * `text`. Returns `offset` itself if the piece has to end before this text.
   */
  private endInPiece(text: string, offset: number): number {
    const isFull = this.parts.length >= PIECE.nodes;
    if (isFull && (isSpaceAt(text, offset) || this.endsInSpace() || this.parts.length >= PIECE.mostNodes))
      return offset;
    const room = PIECE.units - (this.length - this.lead);
    if (text.length - offset <= room) return text.length;
    for (let end = offset + Math.max(0, room); end > offset; end--) if (isSpaceAt(text, end)) return end + 1;
    if (this.length > this.lead && (room <= 0 || this.endsInSpace())) return offset;
    const end = offset + Math.max(1, room);
    const splitsPair = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
    return Math.min(text.length, splitsPair ? end + 1 : end);
  }

  private endsInSpace(): boolean {
    const last = this.strings.at(-1) ?? '';
    return isSpaceAt(last, last.length - 1);
  }

  private addPart(node: Text, offset: number, text: string): void {
    this.parts.push({ node, offset, start: this.length, length: text.length });
    this.strings.push(text);
    this.length += text.length;
    if (!(this.isAllLink || this.isAllBoilerplate || this.isAllItem) || text.trim() === '') return;
    if (!this.around.inLink) this.isAllLink = false;
    if (!this.around.inBoilerplate) this.isAllBoilerplate = false;
    if (!this.around.inItem) this.isAllItem = false;
  }

  private addSeparator(separator: string): void {
    if (this.parts.length === 0) return;
    this.strings.push(separator);
    this.length += separator.length;
  }

  /** Begins a piece with its lead: the last words of the previous piece, as context. */
  private setLead(parts: readonly BlockPart[]): void {
    const from = parts[0]?.start ?? 0;
    for (const { node, offset, start, length } of parts) {
      while (this.length < start - from) {
        this.strings.push(OBJECT);
        this.length++;
      }
      const text = node.data.slice(offset, offset + length); // shorter if the page has changed since
      this.parts.push({ node, offset, start: this.length, length: text.length });
      this.strings.push(text);
      this.length += text.length;
    }
    this.lead = this.length;
  }

  private endPiece(): void {
    const text = this.strings.join('');
    const parts = this.parts;
    this.endBlock();
    this.setLead(tailOf(text, parts));
  }

  private endBlock(): void {
    if (this.parts.length > 0) this.finish();
    this.strings = [];
    this.parts = [];
    this.length = 0;
    this.lead = 0;
    this.isAllLink = true;
    this.isAllBoilerplate = true;
    this.isAllItem = true;
  }

  private finish(): void {
    const text = this.strings.join('');
    if (text.slice(this.lead).trim() === '') return;
    const { parts, lead } = this;
    const { section, language, inHeading } = this.around;
    const hidden = hiddenParentOf(parts);
    if (hidden !== undefined) {
      this.onHidden(hidden);
      return;
    }
    const flags =
      (this.isAllLink || this.isAllBoilerplate ? BLOCK_FLAGS.boilerplate : 0) |
      (this.isAllItem ? BLOCK_FLAGS.item : 0) |
      (inHeading ? BLOCK_FLAGS.heading : 0);
    this.ready.push({ text, parts, lead, flags, section, language });
  }
}

/**
 * Yields the blocks in sibling nodes of a page, in order. Yields nothing if the siblings are inside code, a
 * form control or an editor. If the page moves nodes between two blocks, the sequence may end early. The
 * caller must then read the changed part again.
 *
 * @param lead stretches of text directly before the siblings, if the siblings continue a long paragraph that
 * is cut into pieces. The first block begins with them as context.
 */
export function cutBlocks(
  siblings: readonly Node[],
  options: CutterOptions,
  lead: readonly BlockPart[] = [],
): Generator<CutBlock> {
  return new Cutter(options).cut(siblings, lead);
}
