/** Tests that each relation of the bundled glossary reads as a sentence from both ends and takes no side. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { relationsFile } from '../../data/schema.ts';
import { type PathStep, sentence } from '../../engine/connections.ts';
import type { Entry } from '../../engine/glossary.ts';
import { bundledGlossary, dataFolder } from '../support/glossaries.ts';

const { entries, relationTypes = [] } = bundledGlossary;
const types = relationsFile.parse(parse(readFileSync(join(dataFolder, 'relations.yaml'), 'utf8')));

const stepsOf = (from: Entry): PathStep[] =>
  from.relations.flatMap(({ type, label, to: id }) =>
    entries.filter((entry) => entry.id === id).map((to) => ({ from, type, label, to })),
  );
const steps = entries.flatMap(stepsOf);
const reversed = (type: string) => (type.endsWith('~') ? type.slice(0, -1) : `${type}~`);

describe('the relations of the bundled glossary', () => {
  it.each(
    entries.map((entry) => [entry.id, entry] as const),
  )('are stated from the other end too: %s', (id, entry) => {
    for (const { type, to } of stepsOf(entry)) {
      expect(to.relations.filter((back) => back.type === reversed(type) && back.to === id)).toHaveLength(1);
      expect(to.related).toContain(id);
    }
    expect(entry.related).toEqual([...new Set(entry.relations.map(({ to }) => to))]);
    expect(entry.related).not.toContain(id);
  });

  it('exist for every entry', () => {
    expect(entries.filter(({ relations }) => relations.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('are sorted with the most specific types first', () => {
    const ranks = entries.map(({ id, relations }) => ({
      id,
      ranks: relations.map(({ type }) => relationTypes.indexOf(type.replace('~', ''))),
    }));
    expect(
      ranks.filter(
        ({ ranks: own }) => own.includes(-1) || own.some((rank, index) => rank < (own[index - 1] ?? 0)),
      ),
    ).toEqual([]);
  });

  it('use every type in data/relations.yaml', () => {
    expect(relationTypes).toEqual(Object.keys(types));
    expect(relationTypes.filter((type) => !steps.some((step) => step.type === type))).toEqual([]);
  });

  it('never repeat a sentence', () => {
    const told = steps.map(sentence);
    expect(told.filter((text, index) => told.indexOf(text) !== index)).toEqual([]);
  });

  it('read as short sentences', () => {
    const isSentence = (text: string) =>
      /^(?:\p{Lu}|\d)[^\n]*[^ .]\.$/u.test(text) &&
      text.length <= 180 &&
      !/\s{2}|\bthe the\b|\ba an\b/i.test(text);
    expect(steps.map(sentence).filter((text) => !isSentence(text))).toEqual([]);
  });

  it('agree in number with their subject', () => {
    const isPlural = ({ kind, id }: Entry) =>
      /^plural: true$/m.test(readFileSync(join(dataFolder, 'entries', kind, `${id}.yaml`), 'utf8'));
    const plurals = new Set(entries.filter(isPlural).map(({ id }) => id));
    expect(plurals.size).toBeGreaterThan(2);
    const singularVerb = /^(?:is|has|was|\w{3,}(?<!ss)s)\b/;
    const pluralVerb = /^(?:are|have|were)\b/;
    const wrong = steps.filter(({ from, label }) =>
      (plurals.has(from.id) ? singularVerb : pluralVerb).test(label),
    );
    expect(wrong.map(sentence)).toEqual([]);
  });

  it('have an article or a small letter within a sentence if the name begins with a common word', () => {
    const commonWord = /^(?:The|Ministry|Downing|Exclave|Rare|Sanctions)\b/;
    const bare = entries.filter(
      ({ name, inSentence }) =>
        commonWord.test(name) && (inSentence === undefined || commonWord.test(inSentence)),
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
    expect(entries.filter(({ name, inSentence }) => inSentence === name).map(({ id }) => id)).toEqual([]);
  });
});

describe('relations of disputed subjects', () => {
  const relationsWith = (id: string, country: string) =>
    steps.filter(({ from, to }) => from.id === id && to.id === country).map(({ type }) => type);

  it.each([
    'karabakh',
    'zangezur',
    'armenia-azerbaijan-border',
    'armenia-azerbaijan-peace-agreement',
    'dubai-meeting-2025',
  ])('are the same from %s to Armenia and to Azerbaijan', (id) => {
    expect(relationsWith(id, 'armenia').length).toBeGreaterThan(0);
    expect(relationsWith(id, 'armenia')).toEqual(relationsWith(id, 'azerbaijan'));
  });

  it('do not place Karabakh in a country', () => {
    const placed = steps.filter(
      ({ from, type }) =>
        from.id === 'karabakh' && /^(?:is-in|part-of|partly-in|border-of|capital-of)$/.test(type),
    );
    expect(placed.map(({ to }) => to.id)).toEqual(['south-caucasus']);
  });

  it('say that some attribute an attack, and do not name its author as a fact', () => {
    const authors = steps.filter(({ type, to }) => type.startsWith('attributed') && to.id === 'russia');
    expect(authors.map(({ from }) => from.id)).toEqual([
      'airliner-downing-2024',
      'biolab-disinformation',
      'cyberattack-february-2025',
    ]);
    expect(new Set(authors.map(({ label }) => label))).toEqual(new Set(['is attributed by some to']));
    const others = authors.flatMap(({ from, to }) => relationsWith(from.id, to.id));
    expect(new Set(others)).toEqual(new Set(['attributed-to']));
  });
});
