import { glossary as cardGlossary } from 'virtual:sidelight/card-glossary';
import { maps as cardMaps } from 'virtual:sidelight/card-maps';
import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import '../../support/clean-up.ts';
import { Reason } from '../../../components/entry/entry-reason.tsx';
import { EntryView } from '../../../components/entry/entry-view.tsx';
import type { Glossary } from '../../../engine/glossary.ts';
import type { Maps } from '../../../engine/maps/maps.ts';
import { bundledGlossary } from '../../support/glossaries.ts';
import { bundledMaps } from '../../support/maps.ts';

function entryOf(glossary: Glossary, id: string) {
  const entry = glossary.entries.find((each) => each.id === id);
  if (entry === undefined) throw new Error(`There is no entry ${id}.`);
  return entry;
}

/** The entry as the card shows it. */
function shown(glossary: Glossary, maps: Maps, id: string): string {
  const { container } = render(<EntryView entry={entryOf(glossary, id)} glossary={glossary} maps={maps} headingId="name" onOpen={() => {}} />);
  return container.innerHTML.replace(/"[^"]*-(title|desc)"/g, '"$1"'); // ids of the map, new each time
}

/** What the card says where each of these words is the reason for the entry's sense. */
function reasons(glossary: Glossary, id: string, words: readonly string[]): (string | null)[] {
  return words.map((word) => {
    const sense = { gloss: 'the one', since: [word], sinceEntries: [] };
    const { container, unmount } = render(<Reason entry={entryOf(glossary, id)} glossary={glossary} because={[]} sense={sense} />);
    const text = container.textContent;
    unmount();
    return text;
  });
}

describe('what the card has of the glossary', () => {
  it.each(bundledGlossary.entries.map(({ id }) => id))('is all that it shows of %s', (id) => {
    expect(shown(cardGlossary, cardMaps, id)).toEqual(shown(bundledGlossary, bundledMaps, id));
  });

  it.each(bundledGlossary.entries.filter(({ senses }) => senses !== undefined))('is all that it gives as a reason for $id', ({ id, senses }) => {
    const words = [...new Set(senses?.near)];
    expect(words).not.toEqual([]);
    expect(reasons(cardGlossary, id, words)).toEqual(reasons(bundledGlossary, id, words));
  });

  it('is less than the whole', () => {
    const size = (value: object) => JSON.stringify(value).length;
    expect(size(cardGlossary)).toBeLessThan(0.85 * size(bundledGlossary));
    expect(size(cardMaps)).toBeLessThan(0.85 * size(bundledMaps));
  });
});
