/**
 * States in which tests look at the extension's pages. A test can enter each state after any other, in any
 * language of the interface.
 */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { dropFile } from './dropped-files.ts';
import { SEARCH_BOX } from './in-browsers.ts';
import { type GlossaryInTest, putGlossaries } from './stored-packs.ts';
import { writtenPack } from './written-packs.ts';

export interface ShownState {
  readonly name: string;
  enter(page: Page): Promise<void>;
  /** Undoes changes that would affect later states. */
  leave?(page: Page): Promise<void>;
  /** Selector of an element that covers the rest of the page, if only that element is checked. */
  readonly root?: string;
}

/** Sets the text of a field and dispatches the event that typing would. */
async function fill(page: Page, field: string, text: string): Promise<void> {
  await page.$eval(
    field,
    (element, value) => {
      if (!(element instanceof HTMLInputElement)) return;
      element.value = value;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    text,
  );
}

/**
 * Clicks an element by script. A click by script works in a background tab too, where a mouse click would
 * wait until the tab is shown.
 */
function press(page: Page, button: string): Promise<void> {
  return page.$eval(button, (element) => element instanceof HTMLElement && element.click()).then(() => {});
}

async function search(page: Page, query: string): Promise<void> {
  await fill(page, SEARCH_BOX, query);
  await page.waitForSelector('[role=option]');
}

export const POPUP_STATES: readonly ShownState[] = [
  {
    name: 'the page in brief',
    async enter(page) {
      await fill(page, SEARCH_BOX, '');
      await expect
        .poll(() => page.$$eval('.primer li', (rows) => rows.length), { timeout: 8000 })
        .toBeGreaterThan(3);
    },
  },
  { name: 'results', enter: (page) => search(page, 'a') },
  {
    name: 'an entry',
    async enter(page) {
      await search(page, 'zangezur cor');
      await page.$eval(SEARCH_BOX, (box) =>
        box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })),
      );
      await page.waitForSelector('article h2');
    },
  },
  {
    name: 'no result',
    async enter(page) {
      await fill(page, SEARCH_BOX, 'xqzwvk');
      await page.waitForSelector('.notice');
    },
  },
  {
    name: 'the form for a name, with a mistake',
    async enter(page) {
      await fill(page, SEARCH_BOX, 'xqzwvk');
      await page.waitForSelector('.notice__action');
      await press(page, '.notice__action');
      await page.waitForSelector('.editor');
      await press(page, '.editor__add');
      await press(page, '.editor button[type=submit]');
      await page.waitForSelector('.editor [aria-invalid=true]');
    },
  },
  {
    name: 'the pause',
    async enter(page) {
      await fill(page, SEARCH_BOX, '');
      await press(page, '.tools__button:first-child');
      await page.waitForSelector('.paused');
    },
    async leave(page) {
      await press(page, '.paused__resume');
      await page.waitForSelector('.paused', { hidden: true });
    },
  },
];

async function addSite(page: Page, text: string): Promise<void> {
  await fill(page, '#new-site', text);
  await page.$eval('.sites__add', (form) => form instanceof HTMLFormElement && form.requestSubmit());
}

const LONG_NAME = 'a-host-name-that-is-too-long-for-narrow-windows.and-has-many-parts.example.com';

export const OPTIONS_STATES: readonly ShownState[] = [
  { name: 'when they open', enter: async () => {} },
  {
    name: 'with a site, a mistake and open confirmations',
    async enter(page) {
      await addSite(page, LONG_NAME);
      await page.waitForSelector('.sites__site');
      await addSite(page, 'the news');
      await page.waitForSelector('.field__problem:not(:empty)');
      while ((await page.$('.confirm:not(.confirm--asking) > button')) !== null)
        await press(page, '.confirm:not(.confirm--asking) > button');
    },
  },
];

const LONG_TITLE = 'Border guards, customs officers and railway stations of the Caspian littoral states';

const GLOSSARIES: readonly GlossaryInTest[] = [
  {
    ...writtenPack(
      'mine',
      { id: 'lachin', name: 'Lachin corridor', note: 'A road through the mountains. '.repeat(9).trim() },
      'Tavush',
    ),
    title: 'My names',
  },
  'bundled',
  { ...writtenPack('deployed:desk', 'Astara'), title: 'House style' },
  {
    off: {
      ...writtenPack('many', ...Array.from({ length: 120 }, (_, index) => `Post ${index + 1}`)),
      title: LONG_TITLE,
    },
  },
];

const UNUSABLE = {
  deployment: {
    digest: '',
    unusable: [
      {
        number: 2,
        title: 'Railways',
        problems: [
          { entry: { number: 3, name: 'Astara' }, field: 'kind', expected: { type: 'text', longest: 9 } },
        ],
      },
    ],
  },
};

async function openGlossary(page: Page, id: string): Promise<void> {
  await page.waitForSelector(`#glossary-${id}-edit`);
  await press(page, `#glossary-${id}-edit`);
  await page.waitForSelector('#glossary-title');
}

async function backToGlossaries(page: Page): Promise<void> {
  await press(page, '.trail__back');
  await page.waitForSelector('.glossaries');
}

/** States of the section for glossaries. The first one stores the glossaries that the others need. */
export const GLOSSARY_STATES: readonly ShownState[] = [
  {
    name: 'with glossaries, and a question before one is removed',
    async enter(page) {
      await putGlossaries(page, GLOSSARIES, UNUSABLE);
      await page.waitForSelector('.problems');
      await expect.poll(() => page.$$eval('.glossary', (rows) => rows.length)).toBe(4);
      await press(page, '#glossary-mine-edit ~ .confirm > button');
      await page.waitForSelector('.glossary .confirm--asking');
    },
  },
  {
    name: 'with a file that is refused',
    async enter(page) {
      await dropFile(
        page,
        'a-file-with-a-rather-long-name-for-a-narrow-window.json',
        '{"id":"X","entries":[{"name":"Kura"},{"id":"b","kind":"river"}]}',
      );
      await expect
        .poll(() => page.$$eval('.import .problems__problem', (rows) => rows.length))
        .toBeGreaterThan(3);
    },
  },
  {
    name: 'with a file whose glossary exists already',
    async enter(page) {
      await dropFile(
        page,
        'mine.json',
        '{"id":"mine","title":"My names","entries":[{"id":"a","kind":"city","name":"Kura","summary":"A river."}]}',
      );
      await page.waitForSelector('.import__result');
    },
  },
  { name: 'with a glossary open', enter: (page) => openGlossary(page, 'many'), leave: backToGlossaries },
  {
    name: 'with the form for a name open, with mistakes',
    async enter(page) {
      await openGlossary(page, 'mine');
      await press(page, '#name-lachin');
      await page.waitForSelector('.editor');
      await press(page, '.editor__add');
      await page.$eval('#editor-note', (note) => {
        if (!(note instanceof HTMLTextAreaElement)) return;
        note.value = '';
        note.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      await press(page, '.editor button[type=submit]');
      await page.waitForSelector('.editor [aria-invalid=true]');
    },
    async leave(page) {
      await press(page, '.editor__actions button:last-child');
      await page.waitForSelector('.trail__back');
      await backToGlossaries(page);
    },
  },
];

export const WELCOME_STATES: readonly ShownState[] = [
  { name: 'when it opens', enter: async (page) => void (await page.waitForSelector('.shortcuts__row')) },
  {
    name: 'with a card',
    root: '.sample-card',
    async enter(page) {
      await page.bringToFront();
      // The resize event of a new viewport closes the card. It can arrive late, so the focus is set again.
      await expect
        .poll(
          async () => {
            if ((await page.$('.sample-card')) !== null) return true;
            await page.$eval('.sample__mark', (mark) => {
              if (mark instanceof HTMLElement && mark !== document.activeElement) mark.focus();
              else if (mark instanceof HTMLElement) mark.blur();
            });
            return false;
          },
          { interval: 500, timeout: 20_000 },
        )
        .toBe(true);
      await page.$eval('.sample-card', async (card) => {
        await Promise.all(card.getAnimations().map(({ finished }) => finished));
        card.scrollTo(0, card.scrollHeight);
      });
    },
    async leave(page) {
      await page.keyboard.press('Escape');
      await page.$eval(':focus', (mark) => mark instanceof HTMLElement && mark.blur());
    },
  },
];
