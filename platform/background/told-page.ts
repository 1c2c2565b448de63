/**
 * Remembers which entries, reasons and sections a document has been sent over its port, so that nothing is
 * sent twice. The *news* are those that have still to be sent.
 */
import type { LexiconEntry, SenseReason } from '../../engine/index.ts';
import type { SpansAnswer } from '../messages.ts';

/** Largest number of sections remembered for a document. Readable pages have fewer sections. */
const MOST_SECTIONS = 20_000;

type News = Pick<SpansAnswer, 'entries' | 'reasons' | 'sections'>;
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

export interface ToldPage {
  /**
   * Adds an entry to the news, unless it was added before. `number` is the index of the entry in the engine.
   */
  entry(number: number, entry: LexiconEntry): void;
  /**
   * Returns the index of a reason among all reasons sent on this port. Adds the reason to the news if it is
   * new.
   */
  reason(reason: SenseReason): number;
  /** Adds the id of a section that is about the region to the news, unless it was added before. */
  section(section: number): void;
  /** Returns everything that was added since the last call, to be sent now. */
  news(): News;
  /**
   * Returns the index of an entry in the engine, by the entry's id; `undefined` if the entry was never added.
   */
  numberOf(entry: string): number | undefined;
}

export function createToldPage(): ToldPage {
  const numbers = new Map<string, number>();
  const reasons = new Map<string, number>();
  const sections = new Set<number>();
  let entryNews: NonNullable<News['entries']>[number][] = [];
  let reasonNews: SenseReason[] = [];
  let sectionNews: number[] = [];

  return {
    entry(number, { id, kind, isFromUser }) {
      if (numbers.has(id)) return;
      numbers.set(id, number);
      entryNews.push([number, id, isFromUser === true ? '' : kind]);
    },
    reason(reason) {
      const key = JSON.stringify(reason);
      const known = reasons.get(key);
      if (known !== undefined) return known;
      reasons.set(key, reasons.size);
      reasonNews.push(reason);
      return reasons.size - 1;
    },
    section(section) {
      if (sections.has(section) || sections.size >= MOST_SECTIONS) return;
      sections.add(section);
      sectionNews.push(section);
    },
    news() {
      const news: Writable<News> = {};
      if (entryNews.length > 0) news.entries = entryNews;
      if (reasonNews.length > 0) news.reasons = reasonNews;
      if (sectionNews.length > 0) news.sections = sectionNews;
      [entryNews, reasonNews, sectionNews] = [[], [], []];
      return news;
    },
    numberOf: (entry) => numbers.get(entry),
  };
}
