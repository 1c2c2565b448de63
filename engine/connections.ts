/**
 * Connections between entries: relations read as sentences, and the shortest path from one entry to another.
 */
import type { Entry, Glossary, Relation } from './glossary.ts';

/** One relation on a path between entries, read from `from` to `to`. */
export interface PathStep {
  readonly from: Entry;
  /** Type of the relation. It ends in "~" if the relation is read backwards. */
  readonly type: string;
  /** Words between the two names: "leads", "is led by". */
  readonly label: string;
  readonly to: Entry;
}

/** Returns the entry's name as a sentence has it: "the Caucasus". */
export function nameInSentence({ inSentence, name }: Entry): string {
  return inSentence ?? name;
}

/** Returns a step as a sentence: "The Caucasus includes the South Caucasus." */
export function sentence({ from, label, to }: PathStep): string {
  const subject = nameInSentence(from);
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${label} ${nameInSentence(to)}.`;
}

/**
 * A path to an entry. `cost` is the sum of the ranks of its relation types: less specific types cost more.
 */
interface Path {
  readonly steps: readonly PathStep[];
  readonly cost: number;
}

/**
 * Makes a function that returns the rank of a relation's type. 0 is the most specific type. Types that the
 * glossary does not rank come last. A relation has the same rank in both directions.
 */
function rankIn({ relationTypes = [] }: Glossary): (relation: Relation) => number {
  const ranks = new Map(relationTypes.map((type, index) => [type, index]));
  return ({ type }) => ranks.get(type.replace(/~$/, '')) ?? relationTypes.length;
}

/** Returns the shortest path between two entries by their ids. See `shortestPath`. */
export type Connections = (from: string, to: string) => readonly PathStep[] | undefined;

/** Indexes a glossary once, so that many paths can be found in it. */
export function connectionsIn(glossary: Glossary): Connections {
  const entries = new Map(glossary.entries.map((entry) => [entry.id, entry]));
  const rank = rankIn(glossary);

  return (from, to) => {
    const start = entries.get(from);
    if (start === undefined || !entries.has(to)) return undefined;
    const reached = new Set([from]);
    let level = new Map<Entry, Path>([[start, { steps: [], cost: 0 }]]);
    while (level.size > 0) {
      for (const [entry, path] of level) {
        if (entry.id === to) return path.steps;
      }
      const next = new Map<Entry, Path>();
      for (const [entry, { steps, cost }] of level) {
        for (const relation of entry.relations) {
          const other = entries.get(relation.to);
          if (other === undefined || reached.has(other.id)) continue;
          const path = {
            steps: [...steps, { from: entry, type: relation.type, label: relation.label, to: other }],
            cost: cost + rank(relation),
          };
          if (path.cost < (next.get(other)?.cost ?? Infinity)) next.set(other, path);
        }
      }
      for (const { id } of next.keys()) reached.add(id);
      level = next;
    }
    return undefined;
  };
}

/**
 * Returns the shortest path from one entry to another. A path may follow relations in both directions. The
 * path from an entry to itself has no steps. Returns undefined if there is no path, or if an entry is
 * missing.
 *
 * Among equally short paths, the one with the most specific relation types wins. Among those, the first one
 * found wins, so the answer is always the same. This is a breadth-first search. It keeps the best path to
 * each entry of a level.
 */
export function shortestPath(glossary: Glossary, from: string, to: string): readonly PathStep[] | undefined {
  return connectionsIn(glossary)(from, to);
}
