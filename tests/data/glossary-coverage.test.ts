/** Tests that the bundled glossary covers the paragraphs of its article. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverageProblems, loadParagraphs, mentionedIn } from '../../data/coverage.ts';
import { problemLine } from '../../data/problems.ts';
import { bundledGlossary, dataFolder } from '../support/glossaries.ts';
import { sharedMaterial } from '../support/shared-materials.ts';

const paragraphs = loadParagraphs(dataFolder);
const inOrder = (ids: readonly string[] | undefined) => [...new Set(ids)].sort();

describe('the bundled glossary', () => {
  it('has facts of three entries from every paragraph, and only from paragraphs that mention the entry', () => {
    expect(coverageProblems(bundledGlossary, paragraphs).map(problemLine)).toEqual([]);
  });
});

describe('data/paragraphs.yaml', () => {
  it('lists the twelve paragraphs, the five listed titles and the byline', () => {
    const numbered = (letter: string, length: number) =>
      Array.from({ length }, (_, index) => `${letter}${index + 1}`);
    expect(Object.keys(paragraphs)).toEqual([...numbered('P', 12), ...numbered('R', 5), 'byline']);
  });
});

const mentions = sharedMaterial('article/mentions.jsonl');

describe.skipIf(mentions.isMissing)(`data/paragraphs.yaml and the labelled article ${mentions.note}`, () => {
  const labelled: readonly { id: string; mentions: readonly { entity: string }[] }[] = mentions.isMissing
    ? []
    : readFileSync(mentions.path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));

  it.each(
    labelled.map((passage) => [passage.id, passage] as const),
  )('agree on the entries that are named in %s', (id, passage) => {
    expect(inOrder(paragraphs[id]?.named)).toEqual(inOrder(passage.mentions.map(({ entity }) => entity)));
  });

  it('have the same paragraphs, except the byline', () => {
    expect(labelled.map(({ id }) => id)).toEqual(
      Object.keys(paragraphs).filter((paragraph) => paragraph !== 'byline'),
    );
  });
});

const entities = sharedMaterial('glossary/entities.tsv');

describe.skipIf(entities.isMissing)(`data/paragraphs.yaml and the list of entities ${entities.note}`, () => {
  const rows = entities.isMissing ? [] : readFileSync(entities.path, 'utf8').trim().split('\n').slice(1);

  it('agree on the paragraphs that mention an entry, by name or without', () => {
    const listed = rows.flatMap((row) => {
      const [id = '', , , , , inParagraphs = ''] = row.split('\t');
      return inParagraphs.split(' ').map((paragraph) => ({ id, paragraph }));
    });
    expect(listed.length).toBeGreaterThan(100);
    expect(listed.filter(({ id, paragraph }) => !mentionedIn(paragraphs, paragraph).includes(id))).toEqual(
      [],
    );
  });
});
