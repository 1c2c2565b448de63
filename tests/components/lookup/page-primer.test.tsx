// @vitest-environment happy-dom
import { fireEvent, render, within } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import type { PageName } from '../../../components/lookup/page-names.tsx';
import { PagePrimer } from '../../../components/lookup/page-primer.tsx';
import { bundledGlossary } from '../../support/glossaries.ts';
import { bundledMaps } from '../../support/maps.ts';

function namesOf(counts: Readonly<Record<string, number>>): PageName[] {
  return Object.entries(counts).flatMap(([id, count]) => {
    const entry = bundledGlossary.entries.find((candidate) => candidate.id === id);
    return entry === undefined ? [] : [{ entry, count }];
  });
}

function show(counts: Readonly<Record<string, number>>, { title = '', hasMap = true } = {}) {
  const calls = { onShow: vi.fn(), onOpen: vi.fn() };
  const view = render(
    <PagePrimer names={namesOf(counts)} title={title} maps={hasMap ? bundledMaps : undefined} {...calls} />,
  );
  const lists = view.getAllByRole('list').map((list) =>
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.querySelector('.row__name')?.textContent),
  );
  return { ...view, ...calls, lists };
}

const MANY = { armenia: 4, baku: 2, russia: 3, 'nikol-pashinyan': 2, 'zangezur-corridor': 2 };

it('lists the three most important names first, and the others in the order of the page', () => {
  const { lists, getAllByRole } = show(MANY);
  expect(lists).toEqual([
    ['Zangezur corridor', 'Nikol Pashinyan', 'Armenia'],
    ['Baku', 'Russia'],
  ]);
  expect(getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    '5 names on this page',
    '2 other names',
  ]);
});

it('takes the title of the page into account', () => {
  expect(show(MANY, { title: 'A week in Baku' }).lists[0]).toContain('Baku');
});

it('shows the places on the page on one map', () => {
  const { container } = show(MANY);
  expect(container.querySelectorAll('.map')).toHaveLength(1);
  const labels = [...container.querySelectorAll('.map__label--one')].map(({ textContent }) => textContent);
  expect(labels).toEqual(expect.arrayContaining(['Zangezur corridor', 'Armenia', 'Baku']));
});

it('leaves out the map if it is shown elsewhere, or if no name has a place', () => {
  const hasMap = (view: ReturnType<typeof show>) => view.container.querySelector('.map') !== null;
  expect(hasMap(show(MANY, { hasMap: false }))).toBe(false);
  expect(hasMap(show({ 'nikol-pashinyan': 1 }))).toBe(false);
});

it('has no second list for at most three names', () => {
  const { lists, getAllByRole } = show({ baku: 1 });
  expect(lists).toEqual([['Baku']]);
  expect(getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['1 name on this page']);
});

it('uses the singular for one other name', () => {
  const { getByRole } = show({ armenia: 1, baku: 1, russia: 1, yerevan: 1 });
  expect(getByRole('heading', { level: 3 }).textContent).toBe('1 other name');
});

it('shows and opens names of both lists', () => {
  const { getByRole, onShow, onOpen } = show(MANY);
  fireEvent.click(getByRole('button', { name: /^Zangezur corridor/ }));
  fireEvent.click(getByRole('button', { name: 'Read about Russia' }));
  expect(onShow).toHaveBeenCalledExactlyOnceWith('zangezur-corridor');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('russia');
});
