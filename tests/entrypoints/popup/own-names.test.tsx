// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../entrypoints/popup/App.tsx';
import type { Surface } from '../../../entrypoints/popup/surface.ts';
import { browser } from '../../../platform/extension.ts';
import { buildPack } from '../../../platform/packs/build-pack.ts';
import { savePack } from '../../../platform/packs/change-pack.ts';
import { replaceRecords } from '../../../platform/packs/commit-pack.ts';
import { keptDraft } from '../../../platform/packs/kept-draft.ts';
import { listedGlossaries, switchGlossary } from '../../../platform/packs/packs.ts';
import { packGlossary } from '../../../platform/packs/read-pack.ts';
import { readingOf } from '../../../platform/packs/reading.ts';
import type { LookupRequest } from '../../../platform/tab/lookup-request.ts';
import '../../support/clean-up.ts';
import { FakePort } from '../../support/fake-port.ts';
import { bundledGlossary } from '../../support/glossaries.ts';
import { noMaps } from '../../support/no-maps.ts';
import { resetPacks } from '../../support/pack-background.ts';
import { writtenPack } from '../../support/written-packs.ts';

let request: (asked: LookupRequest) => void;
let isWide: boolean;
let incognito: boolean;

beforeEach(async () => {
  vi.restoreAllMocks();
  isWide = false;
  incognito = false;
  vi.stubGlobal('matchMedia', () => ({ matches: isWide, addEventListener: () => {} }));
  resetPacks();
  browser.tabs.connect = vi.fn(() => new FakePort() as never);
  browser.permissions.contains = vi.fn(async () => true);
});

async function openPopup(): Promise<HTMLElement> {
  const surface: Surface = {
    follow: (onTab) => onTab({ id: 7, windowId: 1, url: 'https://a.com/', title: 'News', incognito }),
    hearRequests(onRequest) {
      request = (asked) => act(() => onRequest(asked));
    },
    openOptions: () => {},
    canBeWide: true,
  };
  const reading = await readingOf(bundledGlossary);
  render(<App bundled={bundledGlossary} reading={reading} maps={noMaps} surface={surface} />);
  return screen.getByRole('searchbox');
}

const type = (name: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
const search = (value: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const heading = async (name: string) => screen.findByRole('heading', { level: 2, name });
const form = () => screen.queryByRole('form');
async function entries(): Promise<string[]> {
  const packs = await Promise.all((await listedGlossaries()).map(({ id }) => packGlossary(id)));
  return packs.flatMap((pack) => (pack?.entries ?? []).map(({ name }) => `${pack?.title}: ${name}`));
}

const mine = {
  ...writtenPack('my-names', { id: 'tatev', name: 'Tatev', note: 'A monastery.' }),
  title: 'My names',
};

describe('adding a name', () => {
  it('creates the first glossary, switches it on, and shows the entry', async () => {
    await openPopup();
    request({ add: 'Tatev' });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Note' })));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Tatev');
    type('Note', 'A monastery.');
    fireEvent.change(screen.getByRole('combobox', { name: 'Kind' }), { target: { value: 'institution' } });
    press('Save');
    await heading('Tatev');
    expect(screen.getByText('My names').closest('p')?.textContent).toBe('From your glossary: My names');
    expect((await listedGlossaries())[0]).toMatchObject({
      id: 'my-names',
      isOn: true,
      title: 'My names',
      language: 'en',
    });
    expect((await packGlossary('my-names'))?.entries).toMatchObject([
      { id: 'tatev', kind: 'institution', name: 'Tatev', summary: 'A monastery.' },
    ]);
    expect(form()).toBeNull();
  });

  it('starts with the query that had no results', async () => {
    const box = await openPopup();
    search('  Tatev ');
    press('Add “Tatev” to my glossary');
    expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Tatev');
    press('Cancel');
    expect(document.activeElement).toBe(box);
    expect(screen.getByText('Nothing found for “Tatev”')).toBeDefined();
    expect(await listedGlossaries()).toHaveLength(1);
  });

  it('ends at Escape, which goes back one step', async () => {
    const box = await openPopup();
    search('Tatev');
    press('Add “Tatev” to my glossary');
    const note = await screen.findByRole('textbox', { name: 'Note' });
    fireEvent.keyDown(note, { key: 'Escape' });
    expect(form()).toBeNull();
    expect(document.activeElement).toBe(box);
    expect(box).toHaveProperty('value', 'Tatev');
  });

  it('marks the field that is missing, and stores nothing', async () => {
    await openPopup();
    request({ add: 'Tatev' });
    const note = await screen.findByRole('textbox', { name: 'Note' });
    press('Save');
    await waitFor(() => expect(note.getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(note);
    expect(await browser.storage.local.get()).toEqual({});
  });

  it('offers the glossaries that are on, the default one first', async () => {
    await savePack({ ...writtenPack('desk', 'Astara'), title: 'Desk' });
    await savePack({ ...writtenPack('off', 'Yalama'), title: 'Switched off' }, { isOn: false });
    await openPopup();
    request({ add: 'Tatev' });
    const choice = await screen.findByRole('combobox', { name: 'Glossary' });
    expect([...choice.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'My names',
      'Desk',
    ]);
    fireEvent.change(choice, { target: { value: 'desk' } });
    type('Note', 'A monastery.');
    press('Save');
    await heading('Tatev');
    expect(await entries()).toEqual(['Switched off: Yalama', 'Desk: Tatev', 'Desk: Astara']);
  });

  it('leaves a glossary off when a name is removed from it', async () => {
    await savePack(mine, { isOn: false });
    await openPopup();
    request({ add: 'Tatev' });
    await heading('Edit Tatev');
    press('Remove');
    press('Remove');
    await waitFor(async () => expect(await entries()).toEqual([]));
    expect((await listedGlossaries())[0]).toMatchObject({ id: 'my-names', isOn: false });
  });

  it('switches the default glossary on if it was off', async () => {
    await savePack(mine, { isOn: false });
    await openPopup();
    request({ add: 'Dilijan' });
    await screen.findByRole('textbox', { name: 'Note' });
    type('Note', 'A town.');
    press('Save');
    await heading('Dilijan');
    expect((await listedGlossaries())[0]).toMatchObject({ id: 'my-names', isOn: true });
  });

  it('closes its form when the user searches or opens an entry beside it', async () => {
    isWide = true;
    await openPopup();
    request({ add: 'Tatev' });
    await screen.findByRole('textbox', { name: 'Note' });
    search('baku');
    expect(form()).toBeNull();
    request({ add: 'Tatev' });
    await screen.findByRole('textbox', { name: 'Note' });
    fireEvent.click(screen.getByRole('option', { name: /^Baku/ }));
    await heading('Baku');
    expect(form()).toBeNull();
  });

  it('opens the entry of a name that the user already has', async () => {
    await savePack(mine);
    await openPopup();
    request({ add: 'Tatev' });
    expect(await screen.findByRole('heading', { level: 2, name: 'Edit Tatev' })).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', 'A monastery.');
  });

  it('shows an error and keeps the fields when the browser cannot store them', async () => {
    await openPopup();
    request({ add: 'Tatev' });
    await screen.findByRole('textbox', { name: 'Note' });
    type('Note', 'A monastery.');
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    press('Save');
    await screen.findByText(/^There is not enough storage for it/);
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', 'A monastery.');
  });
});

describe('an entry of the user’s glossary', () => {
  it('can be changed, and shows the change', async () => {
    await savePack(mine);
    await openPopup();
    request({ entry: 'my-names/tatev' });
    await heading('Tatev');
    press('Edit');
    await screen.findByRole('textbox', { name: 'Note' });
    type('Note', 'A monastery of the 9th century.');
    press('Save');
    expect(await screen.findByText('A monastery of the 9th century.')).toBeDefined();
    expect(form()).toBeNull();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Tatev'));
  });

  it('can be removed after a confirmation, which leads back to the list', async () => {
    await savePack(mine);
    const box = await openPopup();
    request({ entry: 'my-names/tatev' });
    await heading('Tatev');
    press('Edit');
    await screen.findByRole('textbox', { name: 'Note' });
    press('Remove');
    press('Remove');
    await waitFor(async () => expect(await entries()).toEqual([]));
    await waitFor(() => expect(screen.queryByRole('heading', { level: 2, name: 'Tatev' })).toBeNull());
    expect(form()).toBeNull();
    expect(document.activeElement).toBe(box);
  });

  it.each([
    ['bundled', 'baku'],
    ['from the user’s organisation', 'deployed:desk/astara'],
  ])('has an Edit button, unlike one that is %s', async (_, id) => {
    const pack = writtenPack('deployed:desk', { id: 'astara', name: 'Astara' });
    await replaceRecords([buildPack(pack)]);
    await browser.storage.local.set({ glossaries: [{ id: pack.id, isOn: true }] });
    await openPopup();
    request({ entry: id });
    await screen.findByRole('heading', { level: 2, name: /Baku|Astara/ });
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  });
});

describe('the search', () => {
  it('covers the glossaries that are on, and updates when one is switched', async () => {
    await savePack(mine);
    await openPopup();
    search('tatev');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await act(() => switchGlossary('my-names', false));
    expect(await screen.findByText('Nothing found for “tatev”')).toBeDefined();
    await act(() => switchGlossary('bundled', false));
    search('baku');
    expect(await screen.findByText('Nothing found for “baku”')).toBeDefined();
    await act(() => switchGlossary('my-names', true));
    search('tatev');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  });
});

describe('the draft', () => {
  const isKept = async () => (await browser.storage.session.get()).draft !== undefined;
  const closeAndOpen = async () => {
    cleanup();
    await openPopup();
  };

  it('of a new name survives when the popup closes', async () => {
    await openPopup();
    request({ add: 'Tatev' });
    await heading('Add a name');
    type('Note', 'A monastery above');
    await waitFor(isKept);
    await closeAndOpen();
    await heading('Add a name');
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Tatev');
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', 'A monastery above');
    press('Save');
    await heading('Tatev');
    expect(await entries()).toEqual(['My names: Tatev']);
    await closeAndOpen();
    expect(form()).toBeNull();
  });

  it('of an existing entry survives when the popup closes, and changes nothing before it is saved', async () => {
    await savePack(mine);
    await openPopup();
    request({ entry: 'my-names/tatev' });
    await heading('Tatev');
    press('Edit');
    await heading('Edit Tatev');
    type('Note', 'A monastery above a gorge.');
    await waitFor(isKept);
    await closeAndOpen();
    await heading('Edit Tatev');
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveProperty(
      'value',
      'A monastery above a gorge.',
    );
    press('Cancel');
    await waitFor(async () => expect(await isKept()).toBe(false));
    await closeAndOpen();
    expect(form()).toBeNull();
    expect((await packGlossary('my-names'))?.entries).toMatchObject([{ summary: 'A monastery.' }]);
  });

  it('is not kept in a private window', async () => {
    incognito = true;
    const kept = vi.spyOn(browser.storage.session, 'set');
    await openPopup();
    request({ add: 'Tatev' });
    await heading('Add a name');
    type('Note', 'A monastery');
    press('Save');
    await heading('Tatev');
    expect(kept).not.toHaveBeenCalled();
  });

  it('gives way to a lookup request', async () => {
    await openPopup();
    request({ add: 'Tatev' });
    await heading('Add a name');
    type('Note', 'A monastery');
    await waitFor(isKept);
    cleanup();
    await openPopup();
    request({ entry: 'baku' }); // before the stored draft has been read
    await heading('Baku');
    expect(form()).toBeNull();
  });

  it.each([
    7,
    {},
    { draft: 7 },
    { draft: { names: [], kind: 'city', note: '' } },
    { draft: { names: [{ text: 'A', lang: 'en' }], kind: 'x', note: '' } },
  ])('is undefined if %j is stored', async (draft) => {
    await browser.storage.session.set({ draft });
    expect(await keptDraft()).toBeUndefined();
  });
});
