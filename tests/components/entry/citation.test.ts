import { describe, expect, it } from 'vitest';
import { citation } from '../../../components/entry/citation.ts';
import type { Source } from '../../../engine/glossary.ts';

const paper: Source = {
  id: 'paper',
  title: 'A Title',
  author: 'An Author',
  publisher: 'A Publisher',
  date: '2025-07-09',
};
const general: Source = {
  id: 'general',
  title: 'General knowledge',
  author: 'The authors',
  publisher: 'The project',
  date: '2026-01-02',
};
const baku = {
  name: 'Baku',
  summary: 'Capital of Azerbaijan.',
  summarySource: 'general',
  facts: [
    { text: 'Talks were held there.', source: 'paper', paragraph: 'P7' },
    { text: 'More talks followed.', source: 'paper', paragraph: 'P9' },
  ],
};

describe('a citation', () => {
  it('cites the first fact with its source and paragraph', () => {
    expect(citation(baku, [paper, general], 'plain')).toBe(
      'Baku: Talks were held there.\nAn Author, “A Title”, A Publisher, 9 July 2025, ¶ 7.',
    );
  });

  it('has the same content in Markdown', () => {
    expect(citation(baku, [paper, general], 'markdown')).toBe(
      '**Baku**: Talks were held there.\n\nAn Author, *A Title*, A Publisher, 9 July 2025, ¶ 7.',
    );
  });

  it('escapes characters that Markdown would treat as markup', () => {
    const entry = {
      ...baku,
      facts: [{ text: 'The *[so-called]* corridor.', source: 'paper', paragraph: 'P7' }],
    };
    expect(citation(entry, [paper], 'markdown')).toContain('The \\*\\[so-called\\]\\* corridor.');
    expect(citation(entry, [paper], 'plain')).toContain('The *[so-called]* corridor.');
  });

  it('cites the summary with its source if there are no facts', () => {
    expect(citation({ ...baku, facts: [] }, [paper, general], 'plain')).toBe(
      'Baku: Capital of Azerbaijan.\nThe authors, “General knowledge”, The project, 2 January 2026.',
    );
  });

  it('names the user’s glossary, after the source if it is known', () => {
    const from = { id: 'mine', title: 'My [own] names', isDeployed: false };
    expect(citation({ ...baku, from }, [paper], 'plain')).toBe(
      'Baku: Talks were held there.\nAn Author, “A Title”, A Publisher, 9 July 2025, ¶ 7, “My [own] names”.',
    );
    expect(citation({ ...baku, facts: [], summarySource: '', from }, [paper], 'markdown')).toBe(
      '**Baku**: Capital of Azerbaijan.\n\n*My \\[own\\] names*.',
    );
  });

  it('leaves out an unknown source', () => {
    expect(citation(baku, [], 'plain')).toBe('Baku: Talks were held there.');
  });
});
