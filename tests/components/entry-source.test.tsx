// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import '../support/clean-up.ts';
import { SourceLine, Summary } from '../../components/entry-source.tsx';
import type { Source } from '../../engine/glossary.ts';
import { smallEntry } from '../support/small-entries.ts';

const paper: Source = { id: 'paper', title: 'A Title', author: 'An Author', publisher: 'A Publisher', date: '2025-07-09' };

describe('the sentence', () => {
  it('is marked where it is general knowledge, which is explained', () => {
    const entry = smallEntry({ summary: 'A city.', summarySource: 'general' });
    const view = render(<Summary entry={entry} />);
    expect(view.container.textContent).toBe('A city. General knowledge');
    expect(view.getByTitle('Not from the article. General knowledge, kept to what no side disputes.').textContent).toBe('General knowledge');
  });

  it('is not marked where it is from the article', () => {
    const entry = smallEntry({ summary: 'A meeting.', summarySource: 'paper' });
    expect(render(<Summary entry={entry} />).container.textContent).toBe('A meeting.');
  });
});

it('says who wrote what, where and when', () => {
  const view = render(<SourceLine source={paper} />);
  expect(view.container.textContent).toBe('Source: An Author, A Title, A Publisher, 9 July 2025');
  expect(view.container.querySelector('cite')?.textContent).toBe('A Title');
});

it('says how old that is against the page', () => {
  const view = render(<SourceLine source={paper} pageDate="2026-09-01" />);
  expect(view.container.textContent).toBe('Source: An Author, A Title, A Publisher. Written 9 July 2025, 14 months before this page');
});
