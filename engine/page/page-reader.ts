/**
 * Reads a page text by text. It finds the names, chooses their senses, and collects evidence of the page's
 * subject. Page sessions, `npm run evaluate` and the sample on the welcome page use it.
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
  /** Returns the heading above the text. Called only if a form in the text has several senses. */
  readonly heading?: (() => string | undefined) | undefined;
  /** True for navigation and links to other pages. Called, like `isItem`, only if the text has a name. */
  readonly isBoilerplate?: (() => boolean) | undefined;
  /** True for an item of a list or table. If it is only one name, it is no evidence of the page's subject. */
  readonly isItem?: (() => boolean) | undefined;
}

export interface Reading {
  /**
   * Names in their right sense, in order. Offsets are in UTF-16 units. `relevance.ts` decides which get a
   * mark.
   */
  readonly mentions: readonly Mention[];
  readonly language: Language | undefined;
  readonly place: Exclude<TextPlace, 'title'>;
  /** True if the text speaks for the region by itself. */
  readonly isRegional: boolean;
  /**
   * True if a form with several senses was left out, but could count on a page with more distinctive names.
   */
  readonly isUndecided: boolean;
}

export interface PageReader {
  /** Evidence so far. */
  readonly evidence: Omit<PageEvidence, 'add' | 'clear'>;
  /**
   * Sets the titles of the page (title, rubric). Their names are evidence, and their words help to choose
   * senses everywhere on the page. Setting the same titles again does nothing.
   * @param declared language tag (BCP 47) that the page gives for itself.
   */
  setTitles(titles: readonly string[], declared?: string): void;
  /**
   * Finds the names in a text and chooses their senses. The evidence changes only when `note` gets the
   * result.
   */
  read(text: string, source?: TextSource): Reading;
  /**
   * Adds a reading to the evidence. `seen` has the mentions that the user can see, by default all of them.
   */
  note(reading: Reading, seen?: readonly Mention[]): void;
  /** Forgets titles and evidence, for another page. */
  clear(): void;
  /** Returns titles and evidence as a text, for `restore` after the background has restarted. */
  save(): string;
  /** Adds titles and evidence that `save` returned. Ignores a damaged text. */
  restore(saved: string): void;
}

function hasLetter(text: string, from: number, to: number): boolean {
  return nextOf(text, from, LETTER) < to;
}

/** True if the text is only one name, as in lists of countries. */
function isOnlyName(text: string, mentions: readonly Mention[]): boolean {
  const [only, another] = mentions;
  return (
    only !== undefined &&
    another === undefined &&
    !hasLetter(text, 0, only.start) &&
    !hasLetter(text, only.end, text.length)
  );
}

/** Length to which a heading is read, in UTF-16 units. */
const LONGEST_HEADING = 1000;

/** Reading of a text without names. Its language is left out, since nothing needs it. */
const NOTHING: Reading = {
  mentions: [],
  language: undefined,
  place: 'prose',
  isRegional: false,
  isUndecided: false,
};

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

  function read(text: string, { declared, heading, isBoilerplate, isItem }: TextSource = {}): Reading {
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
    const mentions = mentionsAmong(prepareFolded(text, folded), matches, names, {
      language,
      evidence,
      about,
      onUndecided,
    });
    const saysLittle =
      mentions.length > 0 && (isBoilerplate?.() || (isOnlyName(text, mentions) && isItem?.()));
    const place = saysLittle ? 'boilerplate' : 'prose';
    return { mentions, language, place, isRegional: speaksForRegion(names, mentions, language), isUndecided };
  }

  return {
    evidence,
    setTitles(next, declared) {
      if (next.length === titles.length && next.every((title, index) => title === titles[index]?.text))
        return;
      titles = []; // titles do not decide their own senses
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
