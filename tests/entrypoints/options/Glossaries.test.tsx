// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListedGlossary } from '../../../engine/packs/states.ts';
import { Glossaries } from '../../../entrypoints/options/Glossaries.tsx';
import { browser } from '../../../platform/extension.ts';
import { savePack } from '../../../platform/packs/change-pack.ts';
import { damagedKey } from '../../../platform/packs/pack-meta.ts';
import { listedGlossaries, switchGlossary } from '../../../platform/packs/packs.ts';
import { packGlossary } from '../../../platform/packs/read-pack.ts';
import { records } from '../../../platform/storage/records.ts';
import '../../support/clean-up.ts';
import { resetPacks } from '../../support/pack-background.ts';
import { writtenPack } from '../../support/written-packs.ts';

const mine = {
  ...writtenPack('mine', { id: 'baku', name: 'Baku', note: 'A city.' }, 'Sumgait'),
  title: 'Mine',
};

beforeEach(async () => {
  vi.restoreAllMocks();
  resetPacks();
  await savePack(mine, { isOn: true });
});

async function open() {
  const view = render(<Glossaries bundledNames={67} />);
  await view.findByRole('list', { name: 'Glossaries' });
  return view;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (name: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
/** Returns everything in extension storage and in the database. */
const stored = async () => [await browser.storage.local.get(), ...(await (await records()).list(''))];
const status = () =>
  [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join('');
const titleOf = (glossary: ListedGlossary) => (glossary.origin === 'bundled' ? 'Sidelight' : glossary.title);
const glossaries = async () =>
  (await listedGlossaries()).map((one) => `${titleOf(one)} ${one.isOn ? 'on' : 'off'}`);

function choose(name: string, text: BlobPart): void {
  const input = document.querySelector('input[type=file]');
  if (input === null) throw new Error('The page has no file field.');
  Object.defineProperty(input, 'files', { value: [new File([text], name)], configurable: true });
  fireEvent.change(input);
}

/** Returns the smallest valid glossary file that has one entry for each of these names. */
const file = (id: string, ...names: readonly string[]) =>
  JSON.stringify({
    id,
    title: `The ${id}`,
    entries: names.map((name, index) => ({ id: `n${index}`, kind: 'city', name, summary: `On ${name}.` })),
  });

describe('the list of glossaries', () => {
  it('switches glossaries off, including the bundled one, and announces it', async () => {
    await open();
    fireEvent.click(screen.getByRole('checkbox', { name: /^Sidelight/ }));
    await waitFor(() => expect(status()).toContain('Sidelight is off.'));
    fireEvent.click(screen.getByRole('checkbox', { name: /^Mine/ }));
    await waitFor(() => expect(status()).toContain('Mine is off.'));
    expect(await glossaries()).toEqual(['Mine off', 'Sidelight off']);
  });

  it('moves a glossary down, announces its new position, and keeps the focus', async () => {
    await open();
    const button = screen.getByRole('button', { name: 'Move down: Mine' });
    button.focus();
    fireEvent.click(button);
    await waitFor(() => expect(status()).toContain('Mine moved to position 2 of 2.'));
    expect(await glossaries()).toEqual(['Sidelight on', 'Mine on']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move down: Mine');
  });

  it('updates when another page switches a glossary off', async () => {
    await open();
    await switchGlossary('mine', false);
    await waitFor(() =>
      expect(screen.getByRole('checkbox', { name: /^Mine/ })).toHaveProperty('checked', false),
    );
  });

  it('removes a glossary after a confirmation', async () => {
    await open();
    press('Remove: Mine');
    press('Remove');
    await waitFor(async () => expect(await glossaries()).toEqual(['Sidelight on']));
    expect(await stored()).toEqual([{ glossaries: [{ id: 'bundled', isOn: true }] }]);
    await waitFor(() => expect(status()).toContain('Mine has been removed.'));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: /^Sidelight/ })),
    );
  });

  it('lists a damaged glossary, which can be removed', async () => {
    await (await records()).write({
      put: { [damagedKey('old')]: { id: 'old', title: 'Old names', entries: 7 } },
    });
    await open();
    const box = screen.getByRole('checkbox', { name: /^Old names/ });
    expect(box.closest('label')?.textContent).toBe('Old namesdamaged, not used');
    press('Remove: Old names');
    press('Remove');
    await waitFor(async () => expect(await glossaries()).toEqual(['Mine on', 'Sidelight on']));
  });

  it('shows the problems of a glossary from the organisation', async () => {
    const problem = {
      entry: { number: 2, name: 'Baku' },
      field: 'kind',
      expected: { type: 'one-of', values: ['city'] },
    };
    await browser.storage.local.set({
      deployment: { digest: '', unusable: [{ number: 1, title: 'Desk', problems: [problem] }] },
    });
    const view = await open();
    await view.findByText('Your organisation’s glossary “Desk” has mistakes and is not used:');
    expect(view.getByText('Entry 2, Baku', { exact: false }).closest('li')?.textContent).toBe(
      'Entry 2, Baku kind Expected: one of city.',
    );
  });
});

describe('importing', () => {
  it('adds a new glossary first in the list, switched off, and says why', async () => {
    const view = await open();
    choose('rivers.json', file('rivers', 'Kura', 'Araks'));
    await view.findByText('“The rivers” has been imported with 2 names.');
    expect(view.getByText(/^It is switched off to begin with. A page can find out/)).toBeDefined();
    expect(await glossaries()).toEqual(['The rivers off', 'Mine on', 'Sidelight on']);
  });

  it('names a glossary without a title after its file', async () => {
    const view = await open();
    choose('My Rivers.csv', 'name,note\nKura,A river.');
    await view.findByText('“My Rivers” has been imported with 1 name.');
    expect((await listedGlossaries())[0]).toMatchObject({ id: 'my-rivers', title: 'My Rivers' });
  });

  it.each([
    ['nonsense.json', '{', 'The file'],
    [
      'words.json',
      JSON.stringify({ id: 'w', title: 'W', entries: [{ id: 'a', kind: 'city', name: 'Kura' }] }),
      'Entry 1, Kura',
    ],
    ['words.csv', 'title;text\nKura;A river.', 'The file'],
    ['words.txt', '{"id": "w"}', 'The file title'],
    ['table.csv', Uint8Array.of(0x6e, 0xc1, 0xe0), 'The file Expected: text in UTF-8'],
  ])('shows the problems of %s and stores nothing', async (name, text, place) => {
    const before = await stored();
    const view = await open();
    choose(name, text);
    await view.findByText(`${name} was not imported, and nothing has changed.`);
    const problems = within(
      screen.getAllByRole('alert').find(({ textContent }) => textContent !== '') ?? document.body,
    ).getAllByRole('listitem');
    expect(problems[0]?.textContent).toContain(place);
    expect(problems[0]?.textContent).toContain('Expected: ');
    expect(await stored()).toEqual(before);
  });

  it('does not read a file that is too large', async () => {
    const before = await stored();
    const view = await open();
    const read = vi.spyOn(File.prototype, 'arrayBuffer');
    choose('large.json', ' '.repeat(40 * 1024 * 1024 + 1));
    await view.findByText(/a file of at most/);
    expect(read).not.toHaveBeenCalled();
    expect(await stored()).toEqual(before);
  });

  it('shows its progress, and stores nothing when the user cancels', async () => {
    const before = await stored();
    const view = await open();
    choose('rivers.json', file('rivers', 'Kura'));
    expect(
      (await view.findByRole('progressbar', { name: 'Importing rivers.json' })).getAttribute('max'),
    ).toBe('1');
    press('Cancel');
    await view.findByText('The import was cancelled. Nothing has changed.');
    expect(document.activeElement).toBe(view.getByRole('button', { name: 'Import a file' }));
    expect(view.queryByRole('progressbar')).toBeNull();
    choose('words.json', file('words', 'Kura'));
    await view.findByText('“The words” has been imported with 1 name.');
    expect(await glossaries()).toEqual(['The words off', 'Mine on', 'Sidelight on']);
    expect(JSON.stringify(await stored())).not.toContain('rivers');
    expect(JSON.stringify(await stored())).toContain(JSON.stringify(before[1]));
  });

  it('shows an error when the worker fails', async () => {
    const view = await open();
    vi.spyOn(File.prototype, 'arrayBuffer').mockImplementationOnce(() => {
      throw new Error('Out of memory');
    });
    choose('rivers.json', file('rivers', 'Kura'));
    await view.findByText('Something went wrong while importing rivers.json. Nothing has changed.');
  });

  it('shows an error when a file cannot be read', async () => {
    const view = await open();
    vi.spyOn(File.prototype, 'arrayBuffer').mockRejectedValueOnce(new Error('NotReadableError'));
    choose('gone.json', '{}');
    await view.findByText('The browser could not read gone.json.');
  });

  it('asks before it replaces a glossary of the same id', async () => {
    await switchGlossary('mine', false);
    const view = await open();
    choose('mine.json', file('mine', 'Kura'));
    await view.findByText('You already have “The mine”. Replace it with the file, or keep both?');
    expect(document.activeElement).toBe(view.getByRole('button', { name: 'Keep both' }));
    press('Replace it');
    await view.findByText('“The mine” has been imported with 1 name.');
    expect(document.activeElement).toBe(view.getByRole('button', { name: 'Import a file' }));
    expect(await glossaries()).toEqual(['The mine off', 'Sidelight on']);
  });

  it('can keep both glossaries, the new one under another id', async () => {
    const view = await open();
    choose('mine.json', file('mine', 'Kura'));
    fireEvent.click(await view.findByRole('button', { name: 'Keep both' }));
    await view.findByText(/has been imported/);
    expect((await listedGlossaries()).map(({ id }) => id)).toEqual(['mine-2', 'mine', 'bundled']);
  });

  it('changes nothing when the user answers the question with Cancel', async () => {
    const before = await stored();
    const view = await open();
    choose('mine.json', file('mine', 'Kura'));
    fireEvent.click(await view.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(view.queryByRole('button', { name: 'Keep both' })).toBeNull());
    expect(document.activeElement).toBe(view.getByRole('button', { name: 'Import a file' }));
    expect(await stored()).toEqual(before);
  });

  it('shows an error when the browser has no storage left', async () => {
    const view = await open();
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    choose('rivers.json', file('rivers', 'Kura'));
    await view.findByText(/^There is not enough storage for it/);
    expect(view.queryByText(/has been imported/)).toBeNull();
    expect(await glossaries()).toEqual(['Mine on', 'Sidelight on']);
  });
});

describe('editing a glossary', () => {
  async function openMine() {
    const view = await open();
    press('Edit: Mine');
    await view.findByRole('textbox', { name: 'Title' });
    return view;
  }

  it('focuses the title, renames the glossary, and returns the focus to the Edit button', async () => {
    const view = await openMine();
    const title = view.getByRole('textbox', { name: 'Title' });
    expect(document.activeElement).toBe(title);
    fireEvent.input(title, { target: { value: 'Ours' } });
    fireEvent.change(title);
    await waitFor(async () => expect(await glossaries()).toContain('Ours on'));
    press('← Back to Glossaries'.replace('← ', ''));
    await waitFor(() =>
      expect(document.activeElement).toBe(view.getByRole('button', { name: 'Edit: Ours' })),
    );
  });

  it('changes an entry', async () => {
    const view = await openMine();
    press('Baku A city.');
    type('Note', 'The capital of Azerbaijan.');
    press('Save');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('BakuThe capital of Azerbaijan.'));
    expect(status()).toContain('Baku has been saved.');
    expect(view.getByRole('button', { name: 'Add a name' })).toBeDefined();
    expect(await packGlossary('mine')).toMatchObject({
      entries: [{ id: 'baku', summary: 'The capital of Azerbaijan.' }, { name: 'Sumgait' }],
    });
  });

  it('checks and adds a name, and keeps names that another window has added', async () => {
    const view = await openMine();
    press('Add a name');
    type('Name', 'K');
    type('Note', 'A river.');
    press('Save');
    await waitFor(() =>
      expect(view.getByRole('textbox', { name: 'Name' }).getAttribute('aria-invalid')).toBe('true'),
    );
    type('Name', 'Kura');
    await savePack({
      ...mine,
      entries: [...mine.entries, ...writtenPack('other', { id: 'araks', name: 'Araks' }).entries],
    });
    press('Save');
    await waitFor(() =>
      expect(document.activeElement).toBe(view.queryByRole('button', { name: 'Add a name' })),
    );
    expect(await packGlossary('mine')).toMatchObject({
      entries: [{ id: 'kura', name: 'Kura' }, { id: 'baku' }, { name: 'Sumgait' }, { id: 'araks' }],
    });
  });

  it('removes a name after a confirmation', async () => {
    await openMine();
    press('Baku A city.');
    press('Remove');
    press('Remove');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Add a name'));
    expect(await packGlossary('mine')).toMatchObject({ entries: [{ name: 'Sumgait' }] });
  });

  it('closes the form at Escape and changes nothing', async () => {
    const view = await openMine();
    const before = await stored();
    press('Baku A city.');
    type('Note', 'Something else.');
    fireEvent.keyDown(view.getByRole('textbox', { name: 'Note' }), { key: 'Escape' });
    expect(document.activeElement?.textContent).toBe('BakuA city.');
    expect(await stored()).toEqual(before);
  });

  it('shows an error and keeps the fields when the browser cannot store them', async () => {
    const view = await openMine();
    press('Baku A city.');
    type('Note', 'Something else.');
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('disk'));
    press('Save');
    await view.findByText('The browser could not save this. Nothing has changed.');
    expect(view.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', 'Something else.');
  });

  it('opens a new glossary for editing', async () => {
    const view = await open();
    press('New glossary');
    expect(await view.findByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'New glossary');
    expect(view.getByText('This glossary has no names yet.')).toBeDefined();
    expect(await glossaries()).toEqual(['New glossary on', 'Mine on', 'Sidelight on']);
  });
});
