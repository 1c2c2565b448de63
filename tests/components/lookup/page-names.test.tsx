// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { NameRows, type PageName } from '../../../components/lookup/page-names.tsx';
import { glossaryOf } from '../../support/glossaries.ts';

const { entries } = glossaryOf({ id: 'Baku', names: ['Baku'] }, { id: 'Yerevan', names: ['Yerevan'] });

function show(counts: readonly Omit<PageName, 'entry'>[], more: { readonly current?: string } = {}) {
  const names = counts.flatMap((count, index) => {
    const entry = entries[index];
    return entry === undefined ? [] : [{ entry, ...count }];
  });
  const calls = { onShow: vi.fn(), onOpen: vi.fn() };
  return { ...calls, ...render(<NameRows names={names} {...calls} {...more} />) };
}

it('lists the names with their counts', () => {
  const items = show([{ count: 3 }, { count: 1 }]).getAllByRole('listitem');
  expect(items.map((item) => item.textContent)).toEqual(['BakuWhat Baku is.3 mentions', 'YerevanWhat Yerevan is.1 mention']);
});

it('tells which of them is open beside the list', () => {
  const items = show([{ count: 3 }, { count: 1 }], { current: 'Yerevan' }).getAllByRole('listitem');
  expect(items.map((item) => item.getAttribute('aria-current'))).toEqual([null, 'true']);
});

it('says which mention was shown last', () => {
  expect(show([{ count: 3, shown: 2 }]).getByRole('listitem').textContent).toContain('2 of 3');
});

it('shows a name on the page at a click on it', () => {
  const { getByRole, onShow, onOpen } = show([{ count: 3 }, { count: 1 }]);
  fireEvent.click(getByRole('button', { name: /^Yerevan/ }));
  expect(onShow).toHaveBeenCalledExactlyOnceWith('Yerevan');
  expect(onOpen).not.toHaveBeenCalled();
});

it('opens the entry by a control of its own', () => {
  const { getByRole, onShow, onOpen } = show([{ count: 3 }, { count: 1 }]);
  fireEvent.click(getByRole('button', { name: 'Read about Baku' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('Baku');
  expect(onShow).not.toHaveBeenCalled();
});
