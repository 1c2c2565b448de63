/** What the extension's pages can show. Each state can be entered from every other, in any language of the interface. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { SEARCH_BOX } from './in-browsers.ts';

export interface PageState {
  readonly name: string;
  enter(page: Page): Promise<void>;
  /** Takes back what would last. */
  leave?(page: Page): Promise<void>;
  /** What lies over the rest and is looked at by itself. */
  readonly root?: string;
}

/** Puts a text into a field as typing does. */
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

/** Clicks the element wherever the tab is: a mouse click would wait for the tab to be painted. */
function press(page: Page, button: string): Promise<void> {
  return page.$eval(button, (element) => element instanceof HTMLElement && element.click()).then(() => {});
}

async function search(page: Page, query: string): Promise<void> {
  await fill(page, SEARCH_BOX, query);
  await page.waitForSelector('[role=option]');
}

export const POPUP_STATES: readonly PageState[] = [
  {
    name: 'the page in brief',
    async enter(page) {
      await fill(page, SEARCH_BOX, '');
      await expect.poll(() => page.$$eval('.primer li', (rows) => rows.length), { timeout: 8000 }).toBeGreaterThan(3);
    },
  },
  { name: 'results', enter: (page) => search(page, 'a') },
  {
    name: 'an entry',
    async enter(page) {
      await search(page, 'zangezur cor');
      await page.$eval(SEARCH_BOX, (box) => box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
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
    name: 'the pause',
    async enter(page) {
      await fill(page, SEARCH_BOX, '');
      await press(page, '.tools__button:first-child');
      await page.waitForSelector('.paused');
    },
    async leave(page) {
      await press(page, '.paused__go-on');
      await page.waitForSelector('.paused', { hidden: true });
    },
  },
];

async function addSite(page: Page, text: string): Promise<void> {
  await fill(page, '#new-site', text);
  await page.$eval('.sites__add', (form) => form instanceof HTMLFormElement && form.requestSubmit());
}

const LONG_NAME = 'a-host-name-that-is-too-long-for-narrow-windows.and-has-many-parts.example.com';

export const OPTIONS_STATES: readonly PageState[] = [
  { name: 'as they open', enter: async () => {} },
  {
    name: 'with a site, a mistake and questions',
    async enter(page) {
      await addSite(page, LONG_NAME);
      await page.waitForSelector('.sites__site');
      await addSite(page, 'the news');
      await page.waitForSelector('.field__problem:not(:empty)');
      while ((await page.$('.confirm:not(.confirm--asking) > button')) !== null) await press(page, '.confirm:not(.confirm--asking) > button');
    },
  },
];

export const WELCOME_STATES: readonly PageState[] = [
  { name: 'as it opens', enter: async (page) => void (await page.waitForSelector('.shortcuts__row')) },
  {
    name: 'with a card',
    root: '.sample-card',
    async enter(page) {
      await page.bringToFront();
      await page.focus('.sample__mark');
      await page.waitForSelector('.sample-card');
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
