import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { packJsonSchema } from '../../data/pack-json-schema.ts';
import { packSchemas } from '../../data/pack-schema.ts';
import { bundledGlossary, dataFolder } from '../support/glossaries.ts';

const { pack } = packSchemas();
const published: object = JSON.parse(readFileSync(join(dataFolder, 'pack.schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(published);

type Change = (pack: Record<string, unknown>, entry: Record<string, unknown>) => void;

/**
 * Returns a copy of the bundled glossary that `change` has changed. `change` gets the copy and its first
 * entry.
 */
function changed(change: Change): unknown {
  const copy = JSON.parse(JSON.stringify(bundledGlossary));
  change(copy, copy.entries[0]);
  return copy;
}

describe('pack.schema.json', () => {
  it('equals the schema in the code (npm run glossary -- --write-schema updates it)', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
  });

  it('is in JSON Schema 2020-12', () => {
    expect(published).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });

  it('accepts the bundled glossary as `npm run glossary` prints it', () => {
    expect(validate(JSON.parse(JSON.stringify(bundledGlossary))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('accepts a minimal pack, as the schema in the code does', () => {
    const least = {
      id: 'mine',
      title: 'Mine',
      entries: [{ id: 'baku', kind: 'city', name: 'Baku', summary: 'A city.' }],
    };
    expect([validate(least), pack.safeParse(least).success]).toEqual([true, true]);
  });

  it.each<[string, Change]>([
    ['without an id', (whole) => delete whole.id],
    ['without entries', (whole) => Object.assign(whole, { entries: [] })],
    ['with an unknown field', (whole) => Object.assign(whole, { author: 'x' })],
    ['with an entry of an unknown kind', (_, entry) => Object.assign(entry, { kind: 'ship' })],
    ['with an entry without names', (_, entry) => Object.assign(entry, { names: [] })],
    ['with a summary that is too long', (_, entry) => Object.assign(entry, { summary: 'x'.repeat(601) })],
    ['with a number instead of a name', (_, entry) => Object.assign(entry, { name: 7 })],
    ['with the id of the bundled glossary', (whole) => Object.assign(whole, { id: 'bundled' })],
    [
      'with more than 100,000 entries',
      (whole, entry) => Object.assign(whole, { entries: Array(100_001).fill(entry) }),
    ],
    [
      'with an entry that names the glossary it is from',
      (_, entry) => Object.assign(entry, { from: { id: 'x', title: 'x', isDeployed: true } }),
    ],
    ['with an id in capitals', (_, entry) => Object.assign(entry, { id: 'Baku' })],
    [
      'with a date in month 13',
      (_, entry) =>
        Object.assign(entry, { facts: [{ text: 'x', source: 'y', paragraph: 'P1', date: '2025-13' }] }),
    ],
  ])('refuses a pack %s, as the schema in the code does', (_, change) => {
    const bad = changed(change);
    expect([validate(bad), pack.safeParse(bad).success]).toEqual([false, false]);
  });
});
