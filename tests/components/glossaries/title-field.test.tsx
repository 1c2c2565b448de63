// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { TitleField } from '../../../components/glossaries/title-field.tsx';

function open() {
  const onTitle = vi.fn();
  const view = render(<TitleField title="Mine" onTitle={onTitle} />);
  const box = view.getByRole('textbox', { name: 'Title' });
  const type = (value: string) => {
    fireEvent.input(box, { target: { value } });
    fireEvent.change(box);
  };
  return { ...view, onTitle, box, type };
}

it('reports the typed title without spaces around it', () => {
  const { type, onTitle } = open();
  type('  Ours ');
  expect(onTitle).toHaveBeenCalledExactlyOnceWith('Ours');
});

it.each(['', '   ', 'x'.repeat(201)])('refuses %j, and explains why', (title) => {
  const { type, onTitle, box, getByRole } = open();
  type(title);
  expect(onTitle).not.toHaveBeenCalled();
  expect(box.getAttribute('aria-invalid')).toBe('true');
  expect(getByRole('alert').textContent).toBe('Expected: text of 1 to 200 characters.');
  type('Mine');
  expect(getByRole('alert').textContent).toBe('');
});

it('follows a change from elsewhere', () => {
  const { box, rerender, onTitle } = open();
  rerender(<TitleField title="Theirs" onTitle={onTitle} />);
  expect(box).toHaveProperty('value', 'Theirs');
});
