// @vitest-environment happy-dom
import { fireEvent, render, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { GlossaryList } from '../../../components/glossaries/glossary-list.tsx';
import { BUNDLED, type ListedGlossary } from '../../../engine/packs/states.ts';

const listed: readonly ListedGlossary[] = [
  { origin: 'user', id: 'mine', isOn: true, title: 'Mine', entries: 1, data: 'a' },
  { origin: 'bundled', id: BUNDLED, isOn: true },
  {
    origin: 'organisation',
    id: 'deployed:desk',
    isOn: false,
    title: 'Bureau',
    language: 'fr',
    entries: 0,
    data: 'b',
  },
];

/** Moves and removes glossaries on request, like the options page. */
function List({ calls }: { calls: (name: string, ...args: readonly unknown[]) => void }) {
  const [glossaries, setGlossaries] = useState(listed);
  return (
    <GlossaryList
      glossaries={glossaries}
      bundledNames={67}
      onSwitch={(...args) => calls('switch', ...args)}
      onMove={(id, to) => {
        calls('move', id, to);
        const rest = glossaries.filter((glossary) => glossary.id !== id);
        setGlossaries(rest.toSpliced(to, 0, ...glossaries.filter((glossary) => glossary.id === id)));
      }}
      onEdit={(...args) => calls('edit', ...args)}
      onExport={(...args) => calls('export', ...args)}
      onRemove={(id) => {
        calls('remove', id);
        setGlossaries(glossaries.filter((glossary) => glossary.id !== id));
      }}
    />
  );
}

function open() {
  const calls = vi.fn();
  const view = render(<List calls={calls} />);
  const press = (name: string) => {
    const button = view.getByRole('button', { name });
    button.focus();
    fireEvent.click(button);
  };
  const titles = () =>
    view
      .getAllByRole('checkbox')
      .map((box) => box.closest('label')?.querySelector('.glossary__title')?.textContent);
  return { ...view, calls, press, titles };
}

describe('the list', () => {
  it('shows title, number of names, origin and state of each glossary', () => {
    const rows = open()
      .getAllByRole('checkbox')
      .map((box) => [box.closest('label')?.textContent, (box as HTMLInputElement).checked]);
    expect(rows).toEqual([
      ['Mine1 name', true],
      ['Sidelight67 names, comes with the extension', true],
      ['Bureau0 names, from your organisation', false],
    ]);
  });

  it('marks the title of a glossary with its language', () => {
    expect(open().getByText('Bureau').lang).toBe('fr');
  });

  it('switches each glossary on and off', () => {
    const { getByRole, calls } = open();
    fireEvent.click(getByRole('checkbox', { name: /^Bureau/ }));
    fireEvent.click(getByRole('checkbox', { name: /^Sidelight/ }));
    expect(calls.mock.calls).toEqual([
      ['switch', 'deployed:desk', true],
      ['switch', BUNDLED, false],
    ]);
  });

  it('edits, exports and removes only the user’s glossaries', () => {
    const { getAllByRole, press, calls } = open();
    const own = getAllByRole('button').filter(
      (button) => !/^Move/.test(button.getAttribute('aria-label') ?? ''),
    );
    expect(own.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Edit: Mine',
      'Export as JSON: Mine',
      'Export as CSV: Mine',
      'Remove: Mine',
    ]);
    for (const name of ['Edit: Mine', 'Export as JSON: Mine', 'Export as CSV: Mine']) press(name);
    expect(calls.mock.calls).toEqual([
      ['edit', 'mine'],
      ['export', 'mine', 'json'],
      ['export', 'mine', 'csv'],
    ]);
  });
});

describe('moving a glossary', () => {
  it('keeps the focus on the pressed button', () => {
    const { press, titles, calls } = open();
    press('Move down: Mine');
    expect(titles()).toEqual(['Sidelight', 'Mine', 'Bureau']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move down: Mine');
    press('Move up: Bureau');
    expect(titles()).toEqual(['Sidelight', 'Bureau', 'Mine']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move up: Bureau');
    expect(calls.mock.calls).toEqual([
      ['move', 'mine', 1],
      ['move', 'deployed:desk', 1],
    ]);
  });

  it('does nothing at the ends of the list, where the button is disabled but stays', () => {
    const { press, calls, getByRole } = open();
    press('Move up: Mine');
    press('Move down: Bureau');
    expect(calls).not.toHaveBeenCalled();
    expect(getByRole('button', { name: 'Move up: Mine' }).getAttribute('aria-disabled')).toBe('true');
    expect(getByRole('button', { name: 'Move up: Bureau' }).getAttribute('aria-disabled')).toBe('false');
  });
});

it('asks before it removes a glossary, then moves the focus to the next one', () => {
  const { press, calls, getByRole } = open();
  press('Remove: Mine');
  const question = within(getByRole('group', { name: 'Remove: Mine' }));
  expect(question.getByText('Remove “Mine” with all its names? This cannot be undone.')).toBeDefined();
  expect(calls).not.toHaveBeenCalled();
  fireEvent.click(question.getByRole('button', { name: 'Remove' }));
  expect(calls).toHaveBeenCalledExactlyOnceWith('remove', 'mine');
  expect(document.activeElement).toBe(getByRole('checkbox', { name: /^Sidelight/ }));
});
