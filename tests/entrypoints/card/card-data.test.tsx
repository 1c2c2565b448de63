import { cardGlossary, maps } from 'virtual:sidelight/cards';
import { fireEvent, render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import '../../support/clean-up.ts';
import { type ChosenSense, Reason } from '../../../components/entry/entry-reason.tsx';
import { EntryView, type EntryViewProps } from '../../../components/entry/entry-view.tsx';
import { type CardData, createCardSource } from '../../../engine/card/card-data.ts';
import type { Entry } from '../../../engine/glossary.ts';
import { fold } from '../../../engine/names/fold.ts';
import { bundledGlossary } from '../../support/glossaries.ts';
import { bundledMaps } from '../../support/maps.ts';

const source = createCardSource(cardGlossary(), maps());

type Shown = Pick<EntryViewProps, 'entry' | 'glossary' | 'maps' | 'because'>;

function entryOf(id: string): Entry {
  const entry = bundledGlossary.entries.find((each) => each.id === id);
  if (entry === undefined) throw new Error(`There is no entry ${id}.`);
  return entry;
}

/** Returns the data that a card of this entry gets. */
function dataOf(id: string, because: readonly string[] = [], sinceEntries: readonly string[] = []): CardData {
  const data = source(id, id, because, sinceEntries);
  if (data === undefined) throw new Error(`There is no card of ${id}.`);
  return JSON.parse(JSON.stringify(data)); // as a page receives it, in a JSON message
}

/** Returns the entry as a page with the whole glossary shows it, to compare with the card's data. */
function wholeOf(id: string, because: readonly string[] = []): Shown {
  return { entry: entryOf(id), glossary: bundledGlossary, maps: bundledMaps, because: because.map(entryOf) };
}

/** Returns the HTML of the entry's card with every section open. */
function shown(what: Shown, sense?: ChosenSense): string {
  const { container, unmount } = render(
    <EntryView {...what} sense={sense} headingId="name" onOpen={() => {}} />,
  );
  for (const more of container.querySelectorAll('button[aria-expanded="false"]')) fireEvent.click(more);
  const html = container.innerHTML.replace(/"[^"]*-(title|desc)"/g, '"$1"'); // the map's ids differ each time
  unmount();
  return html;
}

/** Returns the card's sentence about why it shows this sense. */
function reason({ entry, glossary }: Shown, sense: ChosenSense): string | null {
  const { container, unmount } = render(
    <Reason entry={entry} glossary={glossary} because={[]} sense={sense} />,
  );
  const text = container.textContent;
  unmount();
  return text;
}

const allNames = [...new Set(bundledGlossary.entries.flatMap(({ names }) => names.map(({ text }) => text)))];

/**
 * Returns texts that contain the context word `near`: the word itself, and each name of the glossary that it
 * matches.
 */
function wordsFor(near: string): string[] {
  const word = near.replace('*', '');
  const isMeant = (name: string) => (word === near ? name === word : name.startsWith(word));
  return [word, ...allNames.filter((name) => isMeant(fold(name).lower))];
}

describe('the data of a card', () => {
  it.each(
    bundledGlossary.entries.map(({ id }) => id),
  )('shows the same as the whole glossary for %s', (id) => {
    const because = ['baku', 'caucasus'];
    expect(shown(dataOf(id, because))).toBe(shown(wholeOf(id, because)));
  });

  it.each(
    bundledGlossary.entries.filter(({ senses }) => senses !== undefined),
  )('gives the same reasons for $id', ({ id, senses }) => {
    const data = dataOf(id);
    const whole = wholeOf(id);
    const given = (senses?.near ?? [])
      .flatMap(wordsFor)
      .map((word) => ({ gloss: 'the one', since: [word], sinceEntries: [] }));
    expect(given.map((sense) => reason(data, sense))).toEqual(given.map((sense) => reason(whole, sense)));
  });

  it('names the entries that decided the sense', () => {
    const sense = { gloss: 'the country', since: [], sinceEntries: ['yerevan', 'baku'] };
    expect(shown(dataOf('georgia', [], ['yerevan', 'baku']), sense)).toBe(shown(wholeOf('georgia'), sense));
  });
});
