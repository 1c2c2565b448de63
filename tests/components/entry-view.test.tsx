// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../support/clean-up.ts';
import { EntryView } from '../../components/entry-view.tsx';
import { bundledGlossary } from '../support/glossaries.ts';
import { noMaps } from '../support/no-maps.ts';

function show(id: string) {
  const entry = bundledGlossary.entries.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`There is no entry ${id}.`);
  return render(<EntryView entry={entry} glossary={bundledGlossary} maps={noMaps} headingId="name" onOpen={vi.fn()} />);
}

it('has its parts in the order in which a reader needs them', () => {
  const text = show('karabakh').getByRole('article').textContent ?? '';
  const parts = ['region', 'Karabakh', 'Ղարաբաղ', 'General knowledge', 'What the article says', 'Who says which name', 'Related', 'Source:'];
  const places = parts.map((part) => text.indexOf(part));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it('is labelled by its name, which can take the focus', () => {
  const heading = show('karabakh').getByRole('heading', { level: 2, name: 'Karabakh' });
  expect([heading.id, heading.tabIndex]).toEqual(['name', -1]);
});

it('names the source of its facts, not that of general knowledge', () => {
  const view = show('karabakh');
  expect([...view.container.querySelectorAll('cite')].map(({ textContent }) => textContent)).toEqual([bundledGlossary.sources[0]?.title]);
});

it('has no two elements of the same id', () => {
  const ids = [...show('azerbaijan').container.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
