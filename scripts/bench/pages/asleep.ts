/**
 * Measures how long a user waits for the first mark and the first card after the browser has stopped the
 * background.
 */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Session } from '../../browsers.ts';
import { projectFolder } from '../../build-extension.ts';
import { timeOpening } from '../../card-speed/opening.ts';
import { settled, showMark } from '../../page-probe.ts';
import { readPageFile } from '../../serve-pages.ts';
import type { BenchOptions } from '../options.ts';
import { type Row, rounded, type Table } from '../table.ts';
import { median } from '../timing.ts';
import { inSession, type Surroundings } from './session.ts';

/** Number of pages that are loaded in each round. */
const LOADS = 3;

/** Name in the article whose card is opened. */
const NAME = 'Yerevan';

/** Time to wait until the page has become idle, in ms. */
const REST = 300;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type WithFirstMark = typeof globalThis & { firstMark?: Promise<number> };

/** Runs in the page: measures the time from DOMContentLoaded until a mark is painted, in ms. */
function watchFirstMark(): void {
  const firstMark = new Promise<number>((resolve) => {
    addEventListener('DOMContentLoaded', () => {
      const start = performance.now();
      const look = () => {
        if ([...CSS.highlights.values()].some(({ size }) => size > 0)) resolve(performance.now() - start);
        else setTimeout(look, 1);
      };
      look();
    });
  });
  Object.assign(globalThis, { firstMark });
}

const backgroundsOf = ({ browser }: Session) =>
  browser.targets().filter((target) => target.type() === 'service_worker');

/** Stops Chromium's background, as the browser does after 30 s without work. */
async function stopBackground(session: Session): Promise<void> {
  for (const target of backgroundsOf(session)) await (await target.worker())?.close();
  while (backgroundsOf(session).length > 0) await wait(10);
}

async function firstMark({ session, server }: Surroundings, isAsleep: boolean): Promise<number> {
  const page = await session.newPage();
  await page.goto(server.url('warm'));
  await wait(REST);
  if (isAsleep) await stopBackground(session);
  await page.evaluateOnNewDocument(watchFirstMark);
  await page.goto(server.url('page'));
  const ms = await page.evaluate(() => (globalThis as WithFirstMark).firstMark);
  await page.close();
  return ms ?? Number.NaN;
}

async function openCard(page: Page, session: Session, isAsleep: boolean): Promise<number> {
  const mark = await showMark(page, NAME);
  await wait(REST);
  if (isAsleep) await stopBackground(session);
  return (await timeOpening(page, mark)).ms;
}

async function firstCard({ session, server }: Surroundings, isAsleep: boolean): Promise<number> {
  const page = await session.newPage();
  await page.goto(server.url('page'));
  await settled(page);
  const ms = await openCard(page, session, isAsleep);
  await page.close();
  return ms;
}

async function repeated(measure: () => Promise<number>, times: number): Promise<number[]> {
  const all: number[] = [];
  for (let count = 0; count < times; count++) all.push(await measure());
  return all;
}

function rowOf(what: string, background: string, times: readonly number[]): Row {
  return {
    what,
    background,
    'median ms': rounded(median(times)),
    'worst ms': rounded(Math.max(...times)),
    times: times.length,
  };
}

/** Measures the first mark and the first card, with the background awake and, in Chromium, stopped. */
export async function asleepTable({ browser, rounds }: BenchOptions): Promise<Table> {
  const article = readPageFile(join(projectFolder, 'tests/pages/article.html'));
  const pages = (path: string) =>
    path === 'page' ? { body: article } : '<!doctype html><title>Warm</title>';
  const rows = await inSession({ browser, withExtension: true, pages }, async (surroundings) => {
    const measured: Row[] = [];
    for (const isAsleep of browser === 'chromium' ? [false, true] : [false]) {
      const state = isAsleep ? 'stopped' : 'awake';
      const marks = await repeated(() => firstMark(surroundings, isAsleep), rounds * LOADS);
      const cards = await repeated(() => firstCard(surroundings, isAsleep), rounds * LOADS);
      measured.push(
        rowOf('first mark, after DOMContentLoaded', state, marks),
        rowOf('first card, after its delay', state, cards),
      );
    }
    return measured;
  });
  return {
    title: 'A stopped background',
    notes: [
      `${browser}, on the sample article. A value below 0 means that the card opened before its delay had ended. ${browser === 'firefox' ? 'In Firefox a script cannot stop the background.' : ''}`.trim(),
    ],
    rows,
  };
}
