/** How entries are connected: the relations between them read as sentences, and the shortest way from one to another. */
import type { Entry, Glossary, Relation } from './glossary.ts';

/** One relation with both its ends, read from `from` to `to`. */
export interface Step {
  readonly from: Entry;
  /** Type of the relation; it ends in "~" where the relation is read from its other end. */
  readonly type: string;
  /** The words between the two names: "leads", "is led by". */
  readonly label: string;
  readonly to: Entry;
}

/** The entry's name as it stands within a sentence: "the Caucasus". */
export function nameInSentence({ inSentence, name }: Entry): string {
  return inSentence ?? name;
}

/** A step as a sentence of its own: "The Caucasus includes the South Caucasus." */
export function sentence({ from, label, to }: Step): string {
  const subject = nameInSentence(from);
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${label} ${nameInSentence(to)}.`;
}

/** A way to an entry, and how unspecific the types of its relations are: the sum of their ranks. */
interface Way {
  readonly steps: readonly Step[];
  readonly cost: number;
}

/** The rank of a type, from either end: 0 is the most specific. A type that the glossary does not rank comes after all others. */
function rankIn({ relationTypes = [] }: Glossary): (relation: Relation) => number {
  const ranks = new Map(relationTypes.map((type, index) => [type, index]));
  return ({ type }) => ranks.get(type.replace(/~$/, '')) ?? relationTypes.length;
}

/** Returns the shortest way from one entry to another; see `shortestPath`. */
export type Connections = (from: string, to: string) => readonly Step[] | undefined;

/** Indexes a glossary for finding ways through it. */
export function connectionsIn(glossary: Glossary): Connections {
  const entries = new Map(glossary.entries.map((entry) => [entry.id, entry]));
  const rank = rankIn(glossary);

  return (from, to) => {
    const start = entries.get(from);
    if (start === undefined || !entries.has(to)) return undefined;
    const reached = new Set([from]);
    let level = new Map<Entry, Way>([[start, { steps: [], cost: 0 }]]);
    while (level.size > 0) {
      for (const [entry, way] of level) {
        if (entry.id === to) return way.steps;
      }
      const next = new Map<Entry, Way>();
      for (const [entry, { steps, cost }] of level) {
        for (const relation of entry.relations) {
          const other = entries.get(relation.to);
          if (other === undefined || reached.has(other.id)) continue;
          const way = { steps: [...steps, { from: entry, type: relation.type, label: relation.label, to: other }], cost: cost + rank(relation) };
          if (way.cost < (next.get(other)?.cost ?? Infinity)) next.set(other, way);
        }
      }
      for (const { id } of next.keys()) reached.add(id);
      level = next;
    }
    return undefined;
  };
}

/**
 * The shortest way from one entry to another over relations in both directions: no steps from an entry to itself,
 * `undefined` where there is no way or no such entry. Among equally short ways the one over the more specific types,
 * among those the one that is met first, so that the answer is always the same.
 *
 * A breadth-first search that keeps the best way to each entry of the level.
 */
export function shortestPath(glossary: Glossary, from: string, to: string): readonly Step[] | undefined {
  return connectionsIn(glossary)(from, to);
}
