// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { type PageName, PageNames } from '../../../components/lookup/page-names.tsx';
import { glossaryOf } from '../../support/glossaries.ts';

const { entries } = glossaryOf({ id: 'Baku', names: ['Baku'] }, { id: 'Yerevan', names: ['Yerevan'] });

function show(counts: readonly Omit<PageName, 'entry'>[], more: { readonly current?: string } = {}) {
  const names = counts.flatMap((count, index) => {
    const entry = entries[index];
    return entry === undefined ? [] : [{ entry, ...count }];
  });
  const calls = { onShow: vi.fn(), onOpen: vi.fn() };
  return { ...calls, ...render(<PageNames names={names} {...calls} {...more} />) };
}

it('lists the names with their counts', () => {
  const items = show([{ count: 3 }, { count: 1 }]).getAllByRole('listitem');
  expect(items.map((item) => item.textContent)).toEqual([
    'BakuWhat Baku is.3 mentions',
    'YerevanWhat Yerevan is.1 mention',
  ]);
});

it('marks the name whose entry is open beside the list', () => {
  const items = show([{ count: 3 }, { count: 1 }], { current: 'Yerevan' }).getAllByRole('listitem');
  expect(items.map((item) => item.getAttribute('aria-current'))).toEqual([null, 'true']);
});

it('shows the number of the mention that was shown last', () => {
  expect(show([{ count: 3, shown: 2 }]).getByRole('listitem').textContent).toContain('2 of 3');
});

it('shows a mention on the page when the user clicks a name', () => {
  const { getByRole, onShow, onOpen } = show([{ count: 3 }, { count: 1 }]);
  fireEvent.click(getByRole('button', { name: /^Yerevan/ }));
  expect(onShow).toHaveBeenCalledExactlyOnceWith('Yerevan');
  expect(onOpen).not.toHaveBeenCalled();
});

it('opens the entry with a second button', () => {
  const { getByRole, onShow, onOpen } = show([{ count: 3 }, { count: 1 }]);
  fireEvent.click(getByRole('button', { name: 'Read about Baku' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('Baku');
  expect(onShow).not.toHaveBeenCalled();
});
