/** Tests the bundled glossary as a whole. Its names, texts, dates and relations have their own test files. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENTRY_KINDS } from '../../engine/glossary.ts';
import { bundledGlossary } from '../support/glossaries.ts';
import { sharedMaterial } from '../support/shared-materials.ts';

const { entries, sources, timeline } = bundledGlossary;
const ids = new Set(entries.map(({ id }) => id));

describe('the bundled glossary', () => {
  it('has entries of every kind and no repeated ids', () => {
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(ENTRY_KINDS));
    expect(ids.size).toBe(entries.length);
  });

  it.each(
    entries.map((entry) => [entry.id, entry] as const),
  )('%s cites a source for its summary and every fact', (_, { facts, summarySource }) => {
    const cited = new Set(sources.map(({ id }) => id));
    for (const source of [summarySource, ...facts.map((fact) => fact.source)])
      expect(cited).toContain(source);
  });

  it('takes no fact and no event from general knowledge', () => {
    const told = [...entries.flatMap(({ facts }) => facts), ...timeline];
    expect(told.filter(({ source }) => source === 'general').map(({ text }) => text)).toEqual([]);
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

  it.each(
    rows.filter(([, , , , surfaces]) => surfaces),
  )('know the surface forms of %s in the article', (id, ...rest) => {
    const surfaces = rest[3]?.split('; ') ?? [];
    const known = entries
      .find((entry) => entry.id === id)
      ?.names.map(({ text }) => text.replaceAll('–', '-').toLowerCase());
    expect(known).toEqual(expect.arrayContaining(surfaces.map((surface) => surface.toLowerCase())));
  });
});
