// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOVER_TIMINGS } from '../../../engine/timings.ts';
import { App } from '../../../entrypoints/welcome/App.tsx';
import { markedParts } from '../../../entrypoints/welcome/sample-text.ts';
import { browser } from '../../../platform/extension.ts';
import '../../support/clean-up.ts';
import { bundledGlossary, bundledLexicon } from '../../support/glossaries.ts';
import { noMaps } from '../../support/no-maps.ts';

beforeEach(() => {
  vi.useFakeTimers();
  browser.commands = {
    getAll: async () => [{ name: 'next-name', description: 'Go on', shortcut: 'Alt+J' }],
  } as never;
  render(
    <App
      glossary={bundledGlossary}
      maps={noMaps}
      sample={markedParts('From Yerevan to Baku.', bundledLexicon)}
    />,
  );
});

afterEach(() => vi.useRealTimers());

const mark = (name: string) => screen.getByRole('button', { name });
const wait = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));
const card = () => screen.queryByRole('dialog')?.querySelector('h2')?.textContent;

describe('the welcome page’s sample', () => {
  it('opens a card after the hover delay, and closes it after the hide delay', () => {
    fireEvent.pointerEnter(mark('Yerevan'));
    wait(HOVER_TIMINGS.openDelay - 1);
    expect(card()).toBeUndefined();
    wait(1);
    expect(card()).toBe('Yerevan');
    fireEvent.pointerLeave(mark('Yerevan'));
    wait(HOVER_TIMINGS.closeDelay);
    expect(card()).toBeUndefined();
  });

  it('keeps the card open while the pointer is on it', () => {
    fireEvent.pointerEnter(mark('Baku'));
    wait(HOVER_TIMINGS.openDelay);
    fireEvent.pointerLeave(mark('Baku'));
    fireEvent.pointerEnter(screen.getByRole('dialog'));
    wait(HOVER_TIMINGS.closeDelay * 2);
    expect(card()).toBe('Baku');
  });

  it('opens no card when the pointer only passes over a mark', () => {
    fireEvent.pointerEnter(mark('Baku'));
    fireEvent.pointerLeave(mark('Baku'));
    wait(HOVER_TIMINGS.openDelay * 2);
    expect(card()).toBeUndefined();
  });

  it('opens the card by keyboard: Enter focuses the card, Escape returns to the mark', () => {
    act(() => mark('Yerevan').focus());
    wait(HOVER_TIMINGS.openDelay);
    expect(mark('Yerevan').getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(mark('Yerevan'));
    expect(document.activeElement?.textContent).toBe('Yerevan');
    expect(document.activeElement?.tagName).toBe('H2');
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(card()).toBeUndefined();
    expect(document.activeElement).toBe(mark('Yerevan'));
  });

  it('closes the card when the page scrolls', () => {
    fireEvent.pointerEnter(mark('Baku'));
    wait(HOVER_TIMINGS.openDelay);
    fireEvent.scroll(document);
    expect(card()).toBeUndefined();
  });
});

it('lists the limits of Sidelight and links to the options', () => {
  expect(screen.getByRole('region', { name: 'What it does not do' }).textContent).toContain(
    'no network access',
  );
  expect(screen.getByRole('link').getAttribute('href')).toBe('/options.html');
});
