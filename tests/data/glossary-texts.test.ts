/** Tests the form and length of the texts in the bundled glossary, and that they do not copy the article. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledGlossary } from '../support/glossaries.ts';
import { sharedMaterial } from '../support/shared-materials.ts';

const { entries, timeline } = bundledGlossary;

const summaries = entries.map(({ id, summary }) => ({ of: id, text: summary }));
const facts = entries.flatMap((entry) => entry.facts.map(({ text }) => ({ of: entry.id, text })));
const events = timeline.map(({ id, text }) => ({ of: id, text }));
const sentences = [...summaries, ...facts, ...events];

/** All texts that the user can see. */
const texts = [
  ...sentences,
  ...entries.flatMap(({ id, name, inSentence = name, names, relations }) =>
    [
      name,
      inSentence,
      ...names.flatMap(({ text, usedBy = '', stems = [] }) => [text, usedBy, ...stems]),
      ...relations.map(({ label }) => label),
    ].map((text) => ({ of: id, text })),
  ),
];

describe('the texts in the bundled glossary', () => {
  it.each([
    ['a summary', summaries, 160],
    ['a fact', facts, 220],
    ['an event', events, 220],
  ])('are short: %s', (_, told, most) => {
    expect(told.length).toBeGreaterThan(5);
    expect(told.filter(({ text }) => text.length > most)).toEqual([]);
  });

  it('are one sentence each', () => {
    const withoutInitials = (text: string) => text.replace(/\b(?:U\.S|D\.C|Dr)\./g, 'X');
    const isOne = (text: string) =>
      /^[\p{Lu}“].*[.”]$/u.test(text) && !/[.?!][”)]*\s/.test(withoutInitials(text));
    expect([isOne('One. Two.'), isOne('The U.S. Congress.'), isOne('No end')]).toEqual([false, true, false]);
    expect(sentences.filter(({ text }) => !isOne(text))).toEqual([]);
  });

  it('never repeat a fact of an entry', () => {
    const told = facts.map(({ of, text }) => `${of}: ${text}`);
    expect(told.filter((text, index) => told.indexOf(text) !== index)).toEqual([]);
  });

  it('are in Latin script if they are English', () => {
    expect(sentences.filter(({ text }) => !/^[\p{Script=Latin}\p{Script=Common}]+$/u.test(text))).toEqual([]);
  });

  it('are in Unicode form NFC', () => {
    expect(texts.filter(({ text }) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it('have no invisible characters and none that change the direction of a text', () => {
    const unseen = /\p{Cc}|\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}/u;
    expect(['Ba\u202Eku', 'Ba\u00ADku', 'Ba\u200Bku', 'Baku'].map((text) => unseen.test(text))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(texts.filter(({ text }) => unseen.test(text))).toEqual([]);
  });
});

const article = sharedMaterial('article/article.md');

describe.skipIf(article.isMissing)(
  `the texts in the bundled glossary and the article ${article.note}`,
  () => {
    const RUN = 7;
    const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runsOf = (text: string) => {
      const words = wordsOf(text);
      return words
        .slice(0, Math.max(0, words.length - RUN + 1))
        .map((_, index) => words.slice(index, index + RUN).join(' '));
    };

    const withoutTitles = (text: string) => text.replace(/“[^”]*”/g, '“”');

    it(`share no ${RUN} words in a row, except in quoted titles`, () => {
      const runs = new Set(runsOf(readFileSync(article.path, 'utf8')));
      expect(runs.size).toBeGreaterThan(500);
      expect(
        sentences.filter(({ text }) => runsOf(withoutTitles(text)).some((run) => runs.has(run))),
      ).toEqual([]);
    });

    it('quote only titles and single phrases', () => {
      const titles = [...readFileSync(article.path, 'utf8').matchAll(/^(?:# |\[R\d\] )(.+)$/gm)].map(
        ([, title]) => title,
      );
      expect(titles.length).toBeGreaterThan(5);
      const quotes = sentences.flatMap(({ of, text }) =>
        [...text.matchAll(/“([^”]*)”/g)].map(([, quote = '']) => ({ of, quote })),
      );
      expect(quotes.filter(({ quote }) => wordsOf(quote).length >= RUN && !titles.includes(quote))).toEqual(
        [],
      );
    });
  },
);
