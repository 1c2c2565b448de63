import { describe, expect, it } from 'vitest';
import { azerbaijan, baku, type DataFiles, dataFolderWith } from '../support/data-folder.ts';
import { bundledGlossary } from '../support/glossaries.ts';
import { runScript } from '../support/run-script.ts';

const PARAGRAPHS = { R1: { named: ['baku', 'azerbaijan'] } };
const factIn = (paragraph: string) => ({ facts: [{ text: 'A fact.', source: 'paper', paragraph }] });

/**
 * Returns the path of a data folder in which the report finds no gaps, apart from those that `changes` make.
 */
const folderWith = (changes: DataFiles = {}) =>
  dataFolderWith({
    'paragraphs.yaml': PARAGRAPHS,
    'entries/city/baku.yaml': { ...baku, ...factIn('R1') },
    'entries/country/azerbaijan.yaml': { ...azerbaijan, ...factIn('R1') },
    ...changes,
  });

describe('npm run glossary:report', () => {
  it('prints its tables and finds no gap in the bundled glossary', () => {
    const { code, stdout } = runScript('glossary-report.ts');
    expect(stdout.split('\n').filter((line) => line.startsWith('data/'))).toEqual([]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\nP12 +\d+ +\d+ {2}armenia, /);
    expect(stdout).toContain(`\nEntries    ${bundledGlossary.entries.length}: `);
    expect(stdout).toMatch(/\nNo gaps\.\n$/);
  });

  it('succeeds if facts and paragraphs match', () => {
    expect(runScript('glossary-report.ts', folderWith()).code).toBe(0);
  });

  it.each([
    [
      'a fact from a paragraph that does not mention the entry',
      { 'entries/city/baku.yaml': { ...baku, facts: [...factIn('R1').facts, ...factIn('R2').facts] } },
      'data/entries/city/baku.yaml, entry "baku", field facts[1].paragraph: R2 does not mention this entry; R1 does',
    ],
    [
      'a paragraph with facts of too few entries',
      { 'paragraphs.yaml': { ...PARAGRAPHS, P1: { named: ['baku'] } } },
      'data/paragraphs.yaml, field P1: 0 entries have facts from it; at least 3 should',
    ],
    [
      'an entry without a fact from a paragraph that mentions it',
      { 'paragraphs.yaml': { R1: { named: ['baku'] }, R2: { named: ['azerbaijan'] } } },
      'data/entries/country/azerbaijan.yaml, entry "azerbaijan", field facts: no fact is from a paragraph that mentions this entry (R2)',
    ],
  ])('fails for %s and names its file and field', (_, changes, line) => {
    const { code, stdout } = runScript('glossary-report.ts', folderWith(changes));
    expect(code).toBe(1);
    expect(stdout.split('\n')).toContain(line);
  });

  it('fails for a glossary that does not load and gives the reason', () => {
    const { code, stderr } = runScript('glossary-report.ts', folderWith({ 'paragraphs.yaml': { P1: {} } }));
    expect(code).toBe(1);
    expect(stderr).toContain('data/paragraphs.yaml, field P1.named: ');
  });
});
