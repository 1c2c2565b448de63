// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { SiteList, type SitesListed } from '../../../components/forms/site-list.tsx';

const WORDS = {
  off: { box: 'Switch off on another site', button: 'Switch off' },
  on: { box: 'Switch on for another site', button: 'Switch on' },
};

function open(sites: readonly string[], problem?: string, listed: SitesListed = 'off') {
  const onRemove = vi.fn();
  const onAdd = vi.fn(() => problem);
  const view = render(
    <SiteList
      listed={listed}
      sites={sites}
      nameOf={(site) => site.toUpperCase()}
      onRemove={onRemove}
      onAdd={onAdd}
    />,
  );
  const box = view.getByRole('textbox', { name: WORDS[listed].box });
  const add = (text: string) => {
    fireEvent.input(box, { target: { value: text } });
    fireEvent.click(view.getByRole('button', { name: WORDS[listed].button }));
  };
  return { ...view, onRemove, onAdd, box, add };
}

it('has a button for each site that removes it from the blocklist', () => {
  const { getAllByRole, getByRole, onRemove } = open(['a.com', 'b.com']);
  expect(getAllByRole('listitem').map(({ firstChild }) => firstChild?.textContent)).toEqual([
    'A.COM',
    'B.COM',
  ]);
  fireEvent.click(getByRole('button', { name: 'Switch on again on B.COM' }));
  expect(onRemove).toHaveBeenCalledExactlyOnceWith('b.com');
});

it('says that Sidelight is on everywhere if the blocklist is empty', () => {
  const { queryByRole, getByText } = open([]);
  expect(queryByRole('list')).toBeNull();
  expect(getByText(/on everywhere/)).toBeDefined();
});

it('removes sites from the allowlist and adds others', () => {
  const { getByRole, onRemove, onAdd, add } = open(['a.com'], undefined, 'on');
  expect(getByRole('list', { name: 'Sites that are on' })).toBeDefined();
  fireEvent.click(getByRole('button', { name: 'Switch off on A.COM' }));
  expect(onRemove).toHaveBeenCalledExactlyOnceWith('a.com');
  add('b.com');
  expect(onAdd).toHaveBeenCalledExactlyOnceWith('b.com');
});

it('says that Sidelight is off everywhere if the allowlist is empty', () => {
  expect(open([], undefined, 'on').getByText(/off everywhere/)).toBeDefined();
});

it('adds the typed site, and clears the field for the next one', () => {
  const { add, box, onAdd } = open([]);
  add('a.com');
  expect(onAdd).toHaveBeenCalledExactlyOnceWith('a.com');
  expect(box).toHaveProperty('value', '');
  expect(document.activeElement).toBe(box);
});

it('shows a mistake and keeps the text, until the user changes it', () => {
  const { add, box, getByRole } = open([], 'No such site.');
  add('a');
  expect(getByRole('alert').textContent).toBe('No such site.');
  expect(box).toHaveProperty('value', 'a');
  expect(box.getAttribute('aria-invalid')).toBe('true');
  expect(box.getAttribute('aria-describedby')).toBe(getByRole('alert').id);
  fireEvent.input(box, { target: { value: 'a.' } });
  expect(getByRole('alert').textContent).toBe('');
});
