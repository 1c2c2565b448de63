/**
 * Reads a page text by text: finds the names in it, chooses their senses, and keeps what the page has shown of its subject. What the
 * page half, `npm run evaluate` and the welcome page's sample have in common.
 */
import { createPageEvidence, type PageEvidence } from './evidence.ts';
import { type Language, languageOf } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { createMatcher } from './matcher.ts';
import { type Mention, mentionsAmong } from './senses/index.ts';
import { type PreparedText, prepareText } from './senses/prepared.ts';

export interface TextSource {
  /** The language tag (BCP 47) that the page gives for the text. */
  readonly declared?: string | undefined;
  /** The heading that the text stands under; asked only where a form in the text has several senses. */
  readonly heading?: (() => string | undefined) | undefined;
}

export interface Reading {
  /** The names in their right sense, in order; offsets in UTF-16 code units. Whether they are worth a mark is for `relevance.ts`. */
  readonly mentions: readonly Mention[];
  readonly language: Language | undefined;
}

export interface PageReader {
  /** What has been shown so far. Readings count once they are added to it. */
  readonly evidence: PageEvidence;
  /**
   * Takes note of what the page calls itself: its title, its rubric. The names in them are evidence, and their words help to choose
   * senses everywhere on the page. The same titles as last time cost next to nothing.
   */
  setTitles(titles: readonly string[], declared?: string): void;
  read(text: string, source?: TextSource): Reading;
  /** Forgets everything: another page has begun. */
  clear(): void;
}

const NOTHING: readonly Mention[] = [];

export function createPageReader(lexicon: Lexicon): PageReader {
  const matcher = createMatcher(lexicon);
  const evidence = createPageEvidence(lexicon);
  let titles: readonly PreparedText[] = [];
  let lastHeading: PreparedText | undefined;

  function prepareHeading(heading: string | undefined): readonly PreparedText[] {
    if (heading === undefined || heading === '') return [];
    if (lastHeading?.text !== heading) lastHeading = prepareText(heading);
    return [lastHeading];
  }

  function read(text: string, { declared, heading }: TextSource = {}): Reading {
    const language = languageOf(text, declared);
    const matches = matcher.find(text, language);
    if (matches.length === 0) return { mentions: NOTHING, language };
    const about = () => [...titles, ...prepareHeading(heading?.())];
    return { mentions: mentionsAmong(text, matches, lexicon, { language, evidence, about }), language };
  }

  return {
    evidence,
    setTitles(next, declared) {
      if (next.length === titles.length && next.every((title, index) => title === titles[index]?.text)) return;
      titles = []; // a title is no evidence for its own senses
      const readings = next.map((title) => read(title, { declared }));
      for (const { mentions, language } of readings) evidence.add(mentions, language);
      titles = next.map(prepareText);
    },
    read,
    clear() {
      evidence.clear();
      titles = [];
    },
  };
}
