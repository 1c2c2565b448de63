// @vitest-environment happy-dom
import { fireEvent, render, within } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { optionId, ResultList } from '../../../components/lookup/result-list.tsx';
import { createSearch } from '../../../engine/search.ts';
import { glossaryOf } from '../../support/glossaries.ts';

const search = createSearch(
  glossaryOf(
    { id: 'Baku', names: ['Baku', { text: 'Бакы', lang: 'az-Cyrl' }] },
    { id: 'Bakuriani', names: ['Bakuriani'] },
  ),
);

function show(query: string, active = 0) {
  const onOpen = vi.fn();
  const view = render(<ResultList id="results" results={search(query)} active={active} onOpen={onOpen} />);
  return { onOpen, options: within(view.getByRole('listbox', { name: 'Results' })).getAllByRole('option') };
}

it('lists the results in order, and marks the letters that matched', () => {
  const { options } = show('bak');
  expect(options.map((option) => option.querySelector('.row__name')?.innerHTML)).toEqual([
    expect.stringContaining('<mark>Bak</mark>'),
    expect.stringContaining('<mark>Bak</mark>'),
  ]);
  expect(options.map((option) => option.querySelector('.row__name')?.textContent)).toEqual([
    'Baku',
    'Bakuriani',
  ]);
});

it('shows the matching name in its language if it differs from the entry’s name', () => {
  const [option] = show('бак').options;
  const match = option?.querySelector('[lang="az-Cyrl"]');
  expect(option?.querySelector('.row__name')?.textContent).toBe('Baku');
  expect(match?.textContent).toBe('Бакы');
  expect(match?.querySelector('mark')?.textContent).toBe('Бак');
});

it('marks the active option, and gives options the ids that the search box refers to', () => {
  const { options } = show('bak', 1);
  expect(options.map((option) => option.getAttribute('aria-selected'))).toEqual(['false', 'true']);
  expect(options.map(({ id }) => id)).toEqual([optionId('results', 0), optionId('results', 1)]);
});

it('opens the clicked entry', () => {
  const { options, onOpen } = show('bak');
  if (options[1]) fireEvent.click(options[1]);
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('Bakuriani');
});
