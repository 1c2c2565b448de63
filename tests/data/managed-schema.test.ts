import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type JsonSchema, managedSchema } from '../../data/managed-schema.ts';
import { dataFolder } from '../support/glossaries.ts';

const published: JsonSchema = JSON.parse(readFileSync(join(dataFolder, 'pack.schema.json'), 'utf8'));

function* schemasIn(schema: JsonSchema, path = ''): Generator<readonly [string, JsonSchema]> {
  yield [path, schema];
  for (const [key, value] of Object.entries(schema.properties ?? {}))
    yield* schemasIn(value, `${path}.${key}`);
  if (typeof schema.items === 'object') yield* schemasIn(schema.items, `${path}[]`);
}

const all = [...schemasIn(managedSchema(published))];
const typeOf = (path: string) => all.find(([other]) => other === path)?.[1].type;

it('gives each field one type and nothing else, as Chromium requires', () => {
  expect(all.length).toBeGreaterThan(30);
  for (const [path, schema] of all) {
    expect(['object', 'array', 'string', 'number', 'boolean'], path).toContain(schema.type);
    const beside = { object: ['properties'], array: ['items'] }[String(schema.type)] ?? [];
    expect(Object.keys(schema), path).toEqual(['type', ...beside]);
  }
});

it.each([
  ['.glossaries[].entries[].names[].text', 'string'],
  ['.glossaries[].entries[].names[].match', 'boolean'],
  ['.glossaries[].entries[].bearing', 'number'],
  ['.glossaries[].entries[].location.point[]', 'number'],
  ['.glossaries[].entries[].location.area[][]', 'number'],
  ['.glossaries[].entries[].location.country', 'string'],
  ['.glossaries[].timeline[].entries[]', 'string'],
])('gives %s the type %s', (path, type) => {
  expect(typeOf(path)).toBe(type);
});
