/**
 * Reads a page text by text: finds the names in it, chooses their senses, and keeps what the page has shown of its subject. What the
 * page half, `npm run evaluate` and the welcome page's sample have in common.
 */

import { LETTER, nextOf } from '../names/characters.ts';
import { fold } from '../names/fold.ts';
import { type Language, languageOf } from '../names/language.ts';
import type { Names } from '../names/sources.ts';
import { type Mention, mentionsAmong } from '../senses/index.ts';
import { type PreparedText, prepareFolded, prepareText } from '../senses/prepared.ts';
import { createPageEvidence, type PageEvidence, speaksForRegion, type TextPlace } from './evidence.ts';
import { readSaved, writeSaved } from './saved-page.ts';

export interface TextSource {
  /** The language tag (BCP 47) that the page gives for the text. */
  readonly declared?: string | undefined;
  /** The heading that the text stands under; asked only where a form in the text has several senses. */
  readonly heading?: (() => string | undefined) | undefined;
  /** True for what points away from the page: navigation, links to other pages. Asked, as `isItem` is, only where the text has a name. */
  readonly isAside?: (() => boolean) | undefined;
  /** True for an item of a list or a table, which says nothing of the page's subject if it is one name and nothing else. */
  readonly isItem?: (() => boolean) | undefined;
}

export interface Reading {
  /** The names in their right sense, in order; offsets in UTF-16 code units. Whether they are worth a mark is for `relevance.ts`. */
  readonly mentions: readonly Mention[];
  readonly language: Language | undefined;
  readonly place: Exclude<TextPlace, 'title'>;
  /** The names speak for the region by themselves. */
  readonly isRegional: boolean;
  /** A form with several senses was left out that could count if the page had more distinctive names. */
  readonly isUndecided: boolean;
}

export interface PageReader {
  /** What has been shown so far. */
  readonly evidence: Omit<PageEvidence, 'add' | 'clear'>;
  /**
   * Takes note of what the page calls itself: its title, its rubric. The names in them are evidence, and their words help to choose
   * senses everywhere on the page. The same titles as last time cost next to nothing.
   */
  setTitles(titles: readonly string[], declared?: string): void;
  read(text: string, source?: TextSource): Reading;
  /** Takes what was read for evidence, or as much of it as readers can see. */
  note(reading: Reading, seen?: readonly Mention[]): void;
  /** Forgets everything: another page has begun. */
  clear(): void;
  /** Returns titles and evidence as a text, for `restore` in a later life of the background. */
  save(): string;
  /** Takes up what `save` returned; a damaged text counts as none. */
  restore(saved: string): void;
}

function hasLetter(text: string, from: number, to: number): boolean {
  return nextOf(text, from, LETTER) < to;
}

/** True if nothing but one name stands there, as in lists of countries. */
function isOnlyName(text: string, mentions: readonly Mention[]): boolean {
  const [only, another] = mentions;
  return only !== undefined && another === undefined && !hasLetter(text, 0, only.start) && !hasLetter(text, only.end, text.length);
}

/** A heading is looked at up to here, in UTF-16 units. */
const LONGEST_HEADING = 1000;

/** Texts without a candidate have no language, since nothing asks for it. */
const NOTHING: Reading = { mentions: [], language: undefined, place: 'prose', isRegional: false, isUndecided: false };

export function createPageReader(names: Names): PageReader {
  const evidence = createPageEvidence(names, names.numberOf);
  let titles: readonly PreparedText[] = [];
  let lastHeading: PreparedText | undefined;

  function prepareHeading(heading: string | undefined): readonly PreparedText[] {
    if (heading === undefined || heading === '') return [];
    const text = heading.slice(0, LONGEST_HEADING);
    if (lastHeading?.text !== text) lastHeading = prepareText(text);
    return [lastHeading];
  }

  function read(text: string, { declared, heading, isAside, isItem }: TextSource = {}): Reading {
    if (!names.mayHoldName(text)) return NOTHING;
    const language = languageOf(text, declared);
    const folded = fold(text);
    const matches = names.matcher.find(text, language, folded);
    if (matches.length === 0) return NOTHING;
    const about = () => [...titles, ...prepareHeading(heading?.())];
    let isUndecided = false;
    const onUndecided = () => {
      isUndecided = true;
    };
    const mentions = mentionsAmong(prepareFolded(text, folded), matches, names, { language, evidence, about, onUndecided });
    const saysLittle = mentions.length > 0 && (isAside?.() || (isOnlyName(text, mentions) && isItem?.()));
    const place = saysLittle ? 'aside' : 'prose';
    return { mentions, language, place, isRegional: speaksForRegion(names, mentions, language), isUndecided };
  }

  return {
    evidence,
    setTitles(next, declared) {
      if (next.length === titles.length && next.every((title, index) => title === titles[index]?.text)) return;
      titles = []; // a title is no evidence for its own senses
      const readings = next.map((title) => read(title, { declared }));
      for (const { mentions, language } of readings) evidence.add(mentions, language, 'title');
      titles = next.map(prepareText);
    },
    read,
    note: ({ mentions, language, place }, seen = mentions) => evidence.add(seen, language, place),
    clear() {
      evidence.clear();
      titles = [];
    },
    save: () =>
      writeSaved(
        titles.map(({ text }) => text),
        evidence.save(),
      ),
    restore(saved) {
      const read = readSaved(saved);
      if (read === undefined) return;
      titles = read.titles.map(prepareText);
      evidence.restore(read.evidence);
    },
  };
}
