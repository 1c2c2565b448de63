import { describe, expect, it } from 'vitest';
import { packSchemas } from '../../data/pack-schema.ts';
import { bundledGlossary } from '../support/glossaries.ts';
import { runScript } from '../support/run-script.ts';

describe('npm run glossary', () => {
  it('prints the bundled glossary as one JSON object in the pack format', () => {
    const { code, stdout } = runScript('glossary.ts');
    expect(code).toBe(0);
    const printed: unknown = JSON.parse(stdout);
    expect(packSchemas().pack.safeParse(printed).error).toBeUndefined();
    expect(printed).toEqual(JSON.parse(JSON.stringify(bundledGlossary)));
  });
});
