// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TextProvider } from '../../../components/text.tsx';
import { DEFAULT_SETTINGS } from '../../../engine/settings.ts';
import { App } from '../../../entrypoints/options/App.tsx';
import russian from '../../../locales/ru.json';
import { browser } from '../../../platform/extension.ts';
import { currentSettings } from '../../../platform/settings/settings.ts';
import '../../support/clean-up.ts';
import { resetPacks } from '../../support/pack-background.ts';

const SOURCES = [
  { id: 's', title: 'A Title', author: 'An Author', publisher: 'A Publisher', date: '2025-07-09' },
];

beforeEach(async () => {
  vi.restoreAllMocks();
  resetPacks();
  browser.commands = {
    getAll: async () => [{ name: 'next-name', description: 'Go on', shortcut: 'Alt+J' }],
  } as never;
  browser.runtime.getManifest = () => ({ version: '1.2.3' }) as never;
});

async function openOptions(): Promise<void> {
  render(<App sources={SOURCES} entries={67} />);
  await screen.findByRole('textbox', { name: 'Switch off on another site' });
  await screen.findByRole('region', { name: 'Glossaries' });
}

const stored = () => browser.storage.local.get();
const section = (name: string) => within(screen.getByRole('region', { name }));
const click = (role: string, name: string | RegExp) => fireEvent.click(screen.getByRole(role, { name }));

describe('the options page', () => {
  it('has all its sections, in order', async () => {
    await openOptions();
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual([
      'Marks',
      'Card',
      'Glossaries',
      'Sites',
      'Shortcuts',
      'Privacy',
      'About',
      'Reset',
    ]);
  });

  it.each<[string, string | RegExp, object]>([
    ['radio', /Everywhere/, { relevance: 'every' }],
    ['radio', 'The first time in each section', { density: 'section' }],
    ['radio', 'The first time on the page', { density: 'page' }],
    ['radio', /One look for each kind/, { looks: 'kinds' }],
    ['radio', /^Alt/, { heldKey: 'alt' }],
    ['radio', 'Control', { heldKey: 'control' }],
    ['radio', 'Shift', { heldKey: 'shift' }],
    ['checkbox', 'Concepts', { kinds: DEFAULT_SETTINGS.kinds.filter((kind) => kind !== 'concept') }],
    ['checkbox', /Pause everywhere/, { isPaused: true }],
  ])('stores the choice of the %s %s immediately', async (role, name, change) => {
    await openOptions();
    click(role, name);
    await waitFor(async () => expect(await currentSettings()).toEqual({ ...DEFAULT_SETTINGS, ...change }));
    expect(screen.getByRole(role, { name })).toHaveProperty('checked', !('kinds' in change));
  });

  it('stores the hover delay', async () => {
    await openOptions();
    fireEvent.change(screen.getByRole('spinbutton'), { target: { value: '400' } });
    await waitFor(async () => expect(await stored()).toEqual({ settings: { delay: 400 } }));
  });

  it('shows the stored settings, and updates when another page changes them', async () => {
    await browser.storage.local.set({ settings: { looks: 'kinds' }, 'site-off:a.com': true });
    await openOptions();
    expect(screen.getByRole('radio', { name: /One look for each kind/ })).toHaveProperty('checked', true);
    expect(section('Sites').getByText('a.com')).toBeDefined();
    await browser.storage.local.set({ settings: { looks: 'quiet' }, 'site-off:b.com': true });
    await waitFor(() =>
      expect(screen.getByRole('radio', { name: /One quiet look/ })).toHaveProperty('checked', true),
    );
    expect(await section('Sites').findByText('b.com')).toBeDefined();
  });

  it('shows an error and the stored value when a change cannot be stored', async () => {
    await openOptions();
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    click('radio', /Everywhere/);
    expect(await screen.findByText(/could not save this/)).toBeDefined();
    await waitFor(() =>
      expect(screen.getByRole('radio', { name: /Only where they are relevant/ })).toHaveProperty(
        'checked',
        true,
      ),
    );
    click('radio', /Everywhere/);
    await waitFor(() => expect(screen.queryByText(/could not save this/)).toBeNull());
  });
});

describe('the list of sites that are off', () => {
  async function add(text: string): Promise<void> {
    fireEvent.input(screen.getByRole('textbox'), { target: { value: text } });
    click('button', 'Switch off');
  }

  it('takes a site by its address, and switches it on again from the list', async () => {
    await openOptions();
    await add('https://www.bbc.com/news');
    await waitFor(async () => expect(await stored()).toEqual({ 'site-off:www.bbc.com': true }));
    click('button', 'Switch on again on www.bbc.com');
    await waitFor(async () => expect(await stored()).toEqual({}));
    expect(section('Sites').getByText(/on everywhere/)).toBeDefined();
  });

  it.each([
    ['the news', 'not the full name of a site'],
    ['chrome://settings', 'not the address of a web page'],
    ['a.com', 'already off on a.com'],
  ])('refuses %j and says why', async (text, reason) => {
    await browser.storage.local.set({ 'site-off:a.com': true });
    await openOptions();
    await add(text);
    expect(section('Sites').getByRole('alert').textContent).toContain(reason);
    expect(await stored()).toEqual({ 'site-off:a.com': true });
  });
});

describe('the list of the only sites that are on', () => {
  it('is separate from the list of sites that are off, and both stay stored', async () => {
    await browser.storage.local.set({ 'site-off:a.com': true });
    await openOptions();
    click('radio', 'Only on the sites listed here');
    expect(await section('Sites').findByText(/off everywhere/)).toBeDefined();
    fireEvent.input(screen.getByRole('textbox', { name: 'Switch on for another site' }), {
      target: { value: 'b.com' },
    });
    click('button', 'Switch on');
    await waitFor(async () =>
      expect(await stored()).toEqual({ 'site-rule': 'only', 'site-on:b.com': true, 'site-off:a.com': true }),
    );
    expect(section('Sites').getByRole('button', { name: 'Switch off on b.com' })).toBeDefined();
    click('radio', 'On every site, except those listed here');
    expect(await section('Sites').findByText('a.com')).toBeDefined();
    await waitFor(async () =>
      expect(await stored()).toEqual({ 'site-on:b.com': true, 'site-off:a.com': true }),
    );
  });

  it('refuses a site that is already listed, and says why', async () => {
    await browser.storage.local.set({ 'site-rule': 'only', 'site-on:b.com': true });
    render(<App sources={SOURCES} entries={67} />);
    fireEvent.input(await screen.findByRole('textbox'), { target: { value: 'b.com' } });
    click('button', 'Switch on');
    expect(section('Sites').getByRole('alert').textContent).toContain('b.com is already listed');
  });
});

describe('local files in the Russian interface', () => {
  it('have their Russian name in the field, the list and the announcements', async () => {
    render(
      <TextProvider texts={{ language: 'ru', texts: russian }}>
        <App sources={SOURCES} entries={67} />
      </TextProvider>,
    );
    const box = await screen.findByRole('textbox', { name: 'Выключить на другом сайте' });
    fireEvent.input(box, { target: { value: 'Локальные файлы' } });
    click('button', 'Выключить');
    await waitFor(async () => expect(await stored()).toEqual({ 'site-off:local files': true }));
    expect(section('Сайты').getByRole('listitem').firstChild?.textContent).toBe('локальные файлы');
    expect(section('Сайты').getByRole('status').textContent).toBe('Выключено: локальные файлы.');
    fireEvent.input(box, { target: { value: 'file:///home/user/page.html' } });
    click('button', 'Выключить');
    expect(section('Сайты').getByRole('alert').textContent).toBe('Sidelight уже выключен: локальные файлы.');
    click('button', 'Снова включить: локальные файлы');
    expect(section('Сайты').getByRole('status').textContent).toBe('Снова включено: локальные файлы.');
    await waitFor(async () => expect(await stored()).toEqual({}));
  });
});

describe('the reset buttons', () => {
  beforeEach(async () => {
    await browser.storage.local.set({
      settings: { delay: 700, isPaused: true },
      'site-off:a.com': true,
      welcomed: true,
    });
    await openOptions();
  });

  it('forget sites and settings after a confirmation', async () => {
    click('button', 'Forget all sites and settings');
    click('button', 'Forget them');
    await waitFor(async () => expect(await stored()).toEqual({ welcomed: true }));
    await waitFor(() => expect(section('Sites').getByText(/on everywhere/)).toBeDefined());
    await waitFor(() => expect(screen.getByRole('spinbutton')).toHaveProperty('value', '150'));
  });

  it('reset marks and card, but not the sites or the pause', async () => {
    click('button', 'Reset marks and card');
    click('button', 'Reset');
    await waitFor(async () =>
      expect(await stored()).toEqual({
        settings: { isPaused: true },
        'site-off:a.com': true,
        welcomed: true,
      }),
    );
  });
});

describe('the sections on Sidelight itself', () => {
  it('name the version, the source with its date, and the licences', async () => {
    await openOptions();
    const text = screen.getByRole('region', { name: 'About' }).textContent;
    for (const part of ['1.2.3', 'An Author', 'A Title', '9 July 2025', 'MIT', 'Natural Earth', 'GeoNames'])
      expect(text).toContain(part);
  });

  it('contain no links', async () => {
    await openOptions();
    expect(screen.queryAllByRole('link')).toEqual([]);
  });

  it('list the shortcuts', async () => {
    await openOptions();
    expect(await section('Shortcuts').findByText('Alt+J')).toBeDefined();
  });
});
