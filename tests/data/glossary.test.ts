/** The bundled glossary itself: what no schema can say of it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENTRY_KINDS } from '../../engine/glossary.ts';
import { bundledGlossary } from '../support/glossaries.ts';
import { sharedMaterial } from '../support/shared-materials.ts';

const { entries, sources } = bundledGlossary;
const ids = new Set(entries.map(({ id }) => id));

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  en: /^[\p{Script=Latin}\p{Script=Common}\p{M}]+$/u,
  fr: /^[\p{Script=Latin}\p{Script=Common}\p{M}]+$/u,
  de: /^[\p{Script=Latin}\p{Script=Common}\p{M}]+$/u,
  tr: /^[\p{Script=Latin}\p{Script=Common}\p{M}]+$/u,
  az: /^[\p{Script=Latin}\p{Script=Common}\p{M}]+$/u,
  ru: /\p{Script=Cyrillic}/u,
  hy: /\p{Script=Armenian}/u,
  ka: /\p{Script=Georgian}/u,
};

/** The scripts that a name in this language may not have a letter of; brands keep their Latin letters. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  ru: /[\p{Script=Armenian}\p{Script=Georgian}]/u,
  hy: /[\p{Script=Cyrillic}\p{Script=Georgian}]/u,
  ka: /[\p{Script=Cyrillic}\p{Script=Armenian}]/u,
};

const names = entries.flatMap((entry) => entry.names.map((name) => ({ ...name, id: entry.id })));

describe('the bundled glossary', () => {
  it('has entries of every kind, each id once', () => {
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(ENTRY_KINDS));
    expect(ids.size).toBe(entries.length);
  });

  it.each(entries.map((entry) => [entry.id, entry] as const))('%s is related to entries that are related to it', (id, { related, relations }) => {
    for (const other of related) expect(entries.find((entry) => entry.id === other)?.related).toContain(id);
    expect(related).toEqual([...new Set(relations.map(({ to }) => to))]);
    expect(related).not.toContain(id);
  });

  it.each(entries.map((entry) => [entry.id, entry] as const))('%s cites a source for everything that it says', (_, { facts, summarySource }) => {
    const cited = new Set(sources.map(({ id }) => id));
    for (const source of [summarySource, ...facts.map((fact) => fact.source)]) expect(cited).toContain(source);
  });

  it('rests no fact on general knowledge', () => {
    expect(entries.filter(({ facts }) => facts.some(({ source }) => source === 'general')).map(({ id }) => id)).toEqual([]);
  });

  it('has every name in a language that the tests know the script of', () => {
    expect([...new Set(names.map(({ lang }) => lang))].filter((lang) => SCRIPTS[lang] === undefined)).toEqual([]);
  });

  it.each(Object.keys(SCRIPTS))('writes the names in %s in its script', (lang) => {
    const own = names.filter((name) => name.lang === lang);
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter(({ text }) => SCRIPTS[lang]?.test(text) !== true || FOREIGN[lang]?.test(text)).map(({ id, text }) => `${id}: ${text}`)).toEqual(
      [],
    );
  });

  it('keeps texts in normal form C', () => {
    const texts = entries.flatMap(({ name, summary, facts, names: all }) => [
      name,
      summary,
      ...facts.map(({ text }) => text),
      ...all.map(({ text }) => text),
    ]);
    expect(texts.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it('names the same thing once in a language', () => {
    const keys = names.map(({ id, lang, text }) => `${id} ${lang} ${text}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('draws on each paragraph of the article in at least three entries', () => {
    const paragraphs = Array.from({ length: 12 }, (_, index) => `P${index + 1}`);
    const uses = paragraphs.map(
      (paragraph) => [paragraph, entries.filter(({ facts }) => facts.some((fact) => fact.paragraph === paragraph)).length] as const,
    );
    expect(uses.filter(([, count]) => count < 3)).toEqual([]);
  });
});

const article = sharedMaterial('article/article.md');

describe.skipIf(article.isMissing)(`the bundled glossary and the article ${article.note}`, () => {
  const RUN = 7;
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runsOf = (text: string) => {
    const words = wordsOf(text);
    return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, index) => words.slice(index, index + RUN).join(' '));
  };

  const withoutTitles = (text: string) => text.replace(/“[^”]*”/g, '“”');

  it(`share no ${RUN} words in a row, quoted titles apart`, () => {
    const runs = new Set(runsOf(readFileSync(article.path, 'utf8')));
    expect(runs.size).toBeGreaterThan(500);
    const told = entries.flatMap(({ id, summary, facts }) =>
      [summary, ...facts.map(({ text }) => text)].map((text) => ({ id, text: withoutTitles(text) })),
    );
    expect(told.filter(({ text }) => runsOf(text).some((run) => runs.has(run)))).toEqual([]);
  });
});

const entities = sharedMaterial('glossary/entities.tsv');

describe.skipIf(entities.isMissing)(`the bundled glossary and the list of entities ${entities.note}`, () => {
  const rows = entities.isMissing
    ? []
    : readFileSync(entities.path, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split('\t'));

  it('have the same entries', () => {
    expect([...ids].sort()).toEqual(rows.map(([id]) => id).sort());
    expect(rows).toHaveLength(67);
  });

  it.each(rows)('agree on %s: %s, %s, %s', (id, kind, name, strength) => {
    expect(entries.find((entry) => entry.id === id)).toMatchObject({ kind, name, strength });
  });

  it.each(rows.filter(([, , , , surfaces]) => surfaces))('know the surfaces in the article of %s', (id, ...rest) => {
    const surfaces = rest[3]?.split('; ') ?? [];
    const known = entries.find((entry) => entry.id === id)?.names.map(({ text }) => text.replaceAll('–', '-').toLowerCase());
    expect(known).toEqual(expect.arrayContaining(surfaces.map((surface) => surface.toLowerCase())));
  });
});
