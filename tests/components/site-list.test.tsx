// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../support/clean-up.ts';
import { SiteList } from '../../components/site-list.tsx';

function open(sites: readonly string[], problem?: string) {
  const onSwitchOn = vi.fn();
  const onAdd = vi.fn(() => problem);
  const view = render(<SiteList sites={sites} onSwitchOn={onSwitchOn} onAdd={onAdd} />);
  const box = view.getByRole('textbox', { name: 'Switch off on another site' });
  const add = (text: string) => {
    fireEvent.input(box, { target: { value: text } });
    fireEvent.click(view.getByRole('button', { name: 'Switch off' }));
  };
  return { ...view, onSwitchOn, onAdd, box, add };
}

it('has a button for each site that switches it on again', () => {
  const { getAllByRole, getByRole, onSwitchOn } = open(['a.com', 'b.com']);
  expect(getAllByRole('listitem')).toHaveLength(2);
  fireEvent.click(getByRole('button', { name: 'Switch on again on b.com' }));
  expect(onSwitchOn).toHaveBeenCalledExactlyOnceWith('b.com');
});

it('says so where there is none', () => {
  const { queryByRole, getByText } = open([]);
  expect(queryByRole('list')).toBeNull();
  expect(getByText(/on everywhere/)).toBeDefined();
});

it('adds what was typed, and makes room for the next', () => {
  const { add, box, onAdd } = open([]);
  add('a.com');
  expect(onAdd).toHaveBeenCalledExactlyOnceWith('a.com');
  expect(box).toHaveProperty('value', '');
  expect(document.activeElement).toBe(box);
});

it('says what is wrong, keeps the text, and is quiet again when it is changed', () => {
  const { add, box, getByRole } = open([], 'No such site.');
  add('a');
  expect(getByRole('alert').textContent).toBe('No such site.');
  expect(box).toHaveProperty('value', 'a');
  expect(box.getAttribute('aria-invalid')).toBe('true');
  expect(box.getAttribute('aria-describedby')).toBe(getByRole('alert').id);
  fireEvent.input(box, { target: { value: 'a.' } });
  expect(getByRole('alert').textContent).toBe('');
});
