/** Measures the engine on sets of labelled passages and classifies its errors. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRY_KINDS, type EntryKind, type Glossary } from '../../engine/glossary.ts';
import { compileLexicon } from '../../engine/names/compile-lexicon.ts';
import { languageOf } from '../../engine/names/language.ts';
import { createMatcher } from '../../engine/names/matcher.ts';
import type { RelevanceMode } from '../../engine/page/relevance.ts';
import { createMarker } from '../evaluate/engine-run.ts';
import { readPassages } from '../evaluate/passages.ts';
import {
  type Label,
  overlap,
  type Passage,
  type PassageScore,
  type PassageSpan,
  type PlacedMark,
  scorePassage,
} from '../evaluate/scoring.ts';
import type { TargetGroups } from './targets.ts';

/** Kinds of entries that are labelled in the passages. Their names are proper names, not common nouns. */
export const SCORED_KINDS: readonly EntryKind[] = ENTRY_KINDS.slice(0, ENTRY_KINDS.indexOf('institution'));

export const ERROR_KINDS = [
  'other sense',
  'boundary',
  'other entry',
  'unlabelled',
  'form missing',
  'held back',
  'not relevant',
] as const;
/**
 * Kinds of errors. A wrong mark is one of:
 * - `other sense`: the marked text means something else there.
 * - `boundary`: the entry is right, but too much or too little text is marked.
 * - `other entry`: the text is a mention of another entry.
 * - `unlabelled`: the text has no label.
 *
 * A missed mention is one of:
 * - `boundary`: the matcher finds only a part of it, or more than it.
 * - `form missing`: the matcher does not find it.
 * - `held back`: a rule or the context decided that it means something else.
 * - `not relevant`: it is unmarked in smart mode, because the page is not about the region.
 */
export type ErrorKind = (typeof ERROR_KINDS)[number];

export interface AccuracyError {
  readonly what: 'wrong' | 'missed';
  readonly kind: ErrorKind;
  readonly entity: string | undefined;
  readonly start: number;
  readonly end: number;
}

export interface Measured {
  readonly passage: Passage;
  readonly score: PassageScore;
  readonly errors: readonly AccuracyError[];
}

function kindOfWrong(mark: PlacedMark, { labels }: Passage): ErrorKind {
  const touched = labels.filter((label) => overlap(label, mark));
  if (touched.some(({ sense, entity }) => sense === 'target' && entity === mark.entity)) return 'boundary';
  if (touched.some(({ sense }) => sense === 'target')) return 'other entry';
  return touched.length > 0 ? 'other sense' : 'unlabelled';
}

/** Reads all passages in a folder, in the alphabetical order of their files. */
export function ownPassages(folder: string): Passage[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.sort().flatMap((file) => readPassages(join(folder, file)));
}

/**
 * Returns the tests that say whether a passage is about the region, and whether it is a trap. A passage is a
 * trap if its `set` says so; without `set`, if no label names an entry.
 */
export function groupsFor({ entries }: Glossary): TargetGroups {
  const strong = new Set(entries.filter(({ strength }) => strength === 'strong').map(({ id }) => id));
  const scored = new Set(entries.filter(({ kind }) => SCORED_KINDS.includes(kind)).map(({ id }) => id));
  const isMention = ({ sense, entity }: Label, among: ReadonlySet<string>) =>
    sense === 'target' && entity !== undefined && among.has(entity);
  return {
    isRegional: ({ passage }) => passage.labels.some((label) => isMention(label, strong)),
    isTrap: ({ passage }) =>
      passage.set === undefined
        ? !passage.labels.some((label) => isMention(label, scored))
        : passage.set === 'trap',
  };
}

/** Creates a function that measures passages with this glossary. */
export function createMeasure(
  glossary: Glossary,
): (passages: readonly Passage[], mode: RelevanceMode) => Measured[] {
  const lexicon = compileLexicon(glossary);
  const matcher = createMatcher(lexicon);
  const markers = { smart: createMarker(lexicon, 'smart'), every: createMarker(lexicon, 'every') };
  const scored = new Set(
    glossary.entries.filter(({ kind }) => SCORED_KINDS.includes(kind)).map(({ id }) => id),
  );

  function kindOfMissed(label: Label, passage: Passage, mode: RelevanceMode): ErrorKind {
    const is = ({ start, end }: PassageSpan) => start === label.start && end === label.end;
    if (mode === 'smart' && markers.every(passage).some(is)) return 'not relevant';
    const { text, lang } = passage;
    const found = matcher.find(text, languageOf(text, lang));
    if (found.some(is)) return 'held back';
    return found.some((match) => overlap(match, label)) ? 'boundary' : 'form missing';
  }

  function measure(passage: Passage, mode: RelevanceMode): Measured {
    const score = scorePassage(passage, markers[mode](passage), (entity) => scored.has(entity));
    const wrong = score.wrong.map((mark) => ({
      what: 'wrong' as const,
      kind: kindOfWrong(mark, passage),
      ...mark,
    }));
    const missed = score.missed.map(({ start, end, entity, ...label }) => {
      return {
        what: 'missed' as const,
        kind: kindOfMissed({ ...label, start, end, entity }, passage, mode),
        start,
        end,
        entity,
      };
    });
    return { passage, score, errors: [...wrong, ...missed] };
  }

  return (passages, mode) => passages.map((passage) => measure(passage, mode));
}
