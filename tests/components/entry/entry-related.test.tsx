// @vitest-environment happy-dom
import { fireEvent, render, within } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { Related } from '../../../components/entry/entry-related.tsx';
import type { Glossary } from '../../../engine/glossary.ts';
import { type Related as RelatedInTest, relatedGlossary } from '../../support/small-relations.ts';

function show(...related: readonly RelatedInTest[]) {
  const small = relatedGlossary(related);
  return showIn({
    ...small,
    entries: small.entries.map((entry) => (entry.id === 'EU' ? { ...entry, inSentence: 'the EU' } : entry)),
  });
}

function showIn(glossary: Glossary) {
  const onOpen = vi.fn();
  const [entry] = glossary.entries;
  if (entry === undefined) throw new Error('The glossary is empty.');
  const view = render(<Related entry={entry} glossary={glossary} id="related" onOpen={onOpen} />);
  const rows = () => [...view.container.querySelectorAll('dl > div')].map(({ textContent }) => textContent);
  return { onOpen, rows, ...view };
}

it('groups names by their relation, so that each group reads as a sentence', () => {
  const { rows } = show(
    ['Armenia', 'borders', 'Georgia'],
    ['Armenia', 'seeks to join', 'EU'],
    ['Armenia', 'borders', 'Iran'],
  );
  expect(rows()).toEqual(['borders Georgia, Iran', 'seeks to join the EU']);
});

it('lists names without a relation last, and each name once', () => {
  const { entries, ...rest } = relatedGlossary([['Armenia', 'borders', 'Georgia']], [], ['Iran']);
  const { rows } = showIn({
    ...rest,
    entries: entries.map((entry) => ({ ...entry, related: ['Iran', 'Georgia', 'nowhere'] })),
  });
  expect(rows()).toEqual(['borders Georgia', 'see also Iran']);
});

it('opens the clicked entry', () => {
  const { getByRole, onOpen } = show(['Armenia', 'borders', 'Georgia'], ['Armenia', 'borders', 'Iran']);
  fireEvent.click(within(getByRole('region', { name: 'Related' })).getByRole('button', { name: 'Iran' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('Iran');
});

it.each([
  { names: 8, atFirst: 8 },
  { names: 9, atFirst: 7 },
])('shows $atFirst of $names names at first', ({ names, atFirst }) => {
  const related = Array.from(
    { length: names },
    (_, index): RelatedInTest => ['Armenia', index < 4 ? 'borders' : 'knows', `Place ${index}`],
  );
  const { container, queryByRole } = show(...related);
  const count = () => container.querySelectorAll('dd').length;
  expect(count()).toBe(atFirst);
  const more = queryByRole('button', { name: /^More related names/ });
  expect(more?.textContent?.trim()).toBe(
    atFirst < names ? `More related names ${names - atFirst}` : undefined,
  );
  if (more) fireEvent.click(more);
  expect(count()).toBe(names);
});

it('shows nothing without related entries', () => {
  expect(showIn(relatedGlossary([], [], ['Armenia'])).container.textContent).toBe('');
});
