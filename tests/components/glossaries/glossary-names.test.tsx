// @vitest-environment happy-dom
import { fireEvent, render, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { GlossaryNames } from '../../../components/glossaries/glossary-names.tsx';
import { glossaryOf } from '../../support/glossaries.ts';

const many = (count: number) =>
  glossaryOf(
    ...Array.from({ length: count }, (_, index) => ({
      id: `n${index}`,
      names: [`Name ${index}`, `Имя ${index}`],
    })),
  ).entries;

function open(count: number) {
  const onAdd = vi.fn();
  const onEdit = vi.fn();
  const view = render(<GlossaryNames entries={many(count)} lang="fr" onAdd={onAdd} onEdit={onEdit} />);
  const names = () =>
    [...view.container.querySelectorAll('.glossary-names__text')].map(({ textContent }) => textContent);
  const find = (value: string) =>
    fireEvent.input(view.getByRole('searchbox', { name: 'Find a name' }), { target: { value } });
  return { ...view, onAdd, onEdit, names, find };
}

it('lists names and notes in the glossary’s language, and opens the clicked one', () => {
  const { getByRole, onEdit } = open(2);
  const name = getByRole('button', { name: 'n1 What n1 is.' });
  expect(name.lang).toBe('fr');
  fireEvent.click(name);
  expect(onEdit).toHaveBeenCalledExactlyOnceWith('n1');
});

it('adds a name', () => {
  const { getByRole, onAdd } = open(2);
  fireEvent.click(getByRole('button', { name: 'Add a name' }));
  expect(onAdd).toHaveBeenCalledOnce();
});

it('says that the glossary is empty', () => {
  expect(open(0).getByRole('status').textContent).toBe('This glossary has no names yet.');
});

it('has no search field for a few names', () => {
  expect(open(7).queryByRole('searchbox')).toBeNull();
});

it('finds names while the user types, by any form of a name', () => {
  const { names, find, getByRole } = open(20);
  find('ИМЯ 7');
  expect(names()).toEqual(['n7']);
  find('no such');
  expect(names()).toEqual([]);
  expect(getByRole('status').textContent).toBe('No name in this glossary matches.');
  find(' ');
  expect(names()).toHaveLength(20);
});

it('lists at most fifty names, and tells how many more there are', async () => {
  const { names, find, getByRole } = open(5000);
  expect(names()).toHaveLength(50);
  expect(getByRole('status').textContent).toBe('4950 more names. Type to find them.');
  find('name 499');
  await waitFor(() => expect(names()).toHaveLength(11));
  expect(getByRole('status').textContent).toBe('');
});
