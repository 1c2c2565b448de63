// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import '../../support/clean-up.ts';
import { GlossaryLine, SourceLine, Summary } from '../../../components/entry/entry-source.tsx';
import type { Source } from '../../../engine/glossary.ts';
import { smallEntry } from '../../support/small-entries.ts';

const paper: Source = {
  id: 'paper',
  title: 'A Title',
  author: 'An Author',
  publisher: 'A Publisher',
  date: '2025-07-09',
};

describe('the summary', () => {
  it('has a label with an explanation if it is general knowledge', () => {
    const entry = smallEntry({ summary: 'A city.', summarySource: 'general' });
    const view = render(<Summary entry={entry} />);
    expect(view.container.textContent).toBe('A city. General knowledge');
    expect(
      view.getByTitle('This is not from the article. It is general knowledge that no side disputes.')
        .textContent,
    ).toBe('General knowledge');
  });

  it('has no label if it is from the article', () => {
    const entry = smallEntry({ summary: 'A meeting.', summarySource: 'paper' });
    expect(render(<Summary entry={entry} />).container.textContent).toBe('A meeting.');
  });
});

describe('an entry of the user’s glossary', () => {
  const from = { id: 'mine', title: 'Mes noms', language: 'fr', isDeployed: false };

  it('has no label, and its summary is marked with the glossary’s language', () => {
    const entry = smallEntry({ summary: 'Une ville.', summarySource: 'general', from });
    const { container } = render(<Summary entry={entry} />);
    expect(container.textContent).toBe('Une ville.');
    expect(container.querySelector('[lang]')?.getAttribute('lang')).toBe('fr');
  });

  it.each([
    [false, 'From your glossary: Mes noms'],
    [true, 'From your organisation’s glossary: Mes noms'],
  ])('names its glossary (deployed: %s)', (isDeployed, text) => {
    const { container } = render(<GlossaryLine from={{ ...from, isDeployed }} lang="fr" />);
    expect(container.textContent).toBe(text);
    expect(container.querySelector('cite')?.lang).toBe('fr');
  });
});

it('shows author, title, publisher and date of a source', () => {
  const view = render(<SourceLine source={paper} />);
  expect(view.container.textContent).toBe('Source: An Author, A Title, A Publisher, 9 July 2025');
  expect(view.container.querySelector('cite')?.textContent).toBe('A Title');
});

it('adds the time between the source and the page', () => {
  const view = render(<SourceLine source={paper} pageDate="2026-09-01" />);
  expect(view.container.textContent).toBe(
    'Source: An Author, A Title, A Publisher. Written 9 July 2025, 14 months before this page',
  );
});
