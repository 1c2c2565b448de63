import { act, fireEvent, render } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { type CardData, createCardSource } from '../../../engine/card/card-data.ts';
import { Card } from '../../../entrypoints/card/Card.tsx';
import { noMaps } from '../../support/no-maps.ts';
import { smallEntry } from '../../support/small-entries.ts';

const relation = (label: string, to: string) => ({ type: label, label, to });

const ENTRIES = [
  smallEntry({
    id: 'armenia',
    name: 'Armenia',
    relations: [relation('has its capital in', 'yerevan'), relation('includes', 'gyumri')],
  }),
  smallEntry({ id: 'yerevan', name: 'Yerevan', relations: [relation('is the capital of', 'armenia')] }),
  smallEntry({ id: 'gyumri', name: 'Gyumri', relations: [relation('is in', 'armenia')] }),
];

const source = createCardSource(
  { id: 'small', title: 'Small', sources: [], entries: ENTRIES, timeline: [] },
  noMaps,
);

function dataOf(id: string, first = id): CardData {
  const data = source(id, first, [], []);
  if (data === undefined) throw new Error(`There is no card of ${id}.`);
  return data;
}

/** Resolves after the callbacks of all settled promises have run. */
const callbacksRun = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Opens a card of Armenia. The test answers its questions. */
function openCard() {
  const asked: {
    readonly entry: string;
    readonly first: string;
    readonly answer: PromiseWithResolvers<CardData | undefined>;
  }[] = [];
  const calls = {
    onStep: vi.fn(),
    onPin: vi.fn(),
    onClose: vi.fn(),
    onResize: vi.fn(),
    onOpenPanel: undefined,
  };
  const { container, unmount } = render(
    <Card
      {...calls}
      data={dataOf('armenia')}
      askEntry={(entry, first) => {
        const answer = Promise.withResolvers<CardData | undefined>();
        asked.push({ entry, first, answer });
        return answer.promise;
      }}
      sense={{ gloss: 'the country', since: [], sinceEntries: [] }}
      pageDate={undefined}
      opening={undefined}
      mentionsOf={() => 1}
      onCopy={async () => true}
    />,
  );

  function press(name: string): void {
    const button = [...container.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (button === undefined) throw new Error(`The card has no “${name}”.`);
    fireEvent.click(button);
  }

  return {
    asked,
    unmount,
    press,
    name: () => container.querySelector('h2')?.textContent,
    text: () => container.textContent,
    /** Answers the question at `index`. */
    answer: (index: number, data: CardData | undefined) =>
      act(async () => {
        asked[index]?.answer.resolve(data);
        await callbacksRun();
      }),
    fail: (index: number) =>
      act(async () => {
        asked[index]?.answer.reject(new Error('The extension was removed.'));
        await callbacksRun();
      }),
  };
}

describe('a related name in the card', () => {
  it('opens when its data arrive, with the way back and the connection', async () => {
    const card = openCard();
    card.press('Yerevan');
    expect(card.asked.map(({ entry, first }) => [entry, first])).toEqual([['yerevan', 'armenia']]);
    expect(card.name()).toBe('Armenia');
    await card.answer(0, dataOf('yerevan', 'armenia'));
    expect(card.name()).toBe('Yerevan');
    expect(card.text()).toContain('Back to Armenia');
    expect(card.text()).toContain('How they connect: Armenia has its capital in Yerevan.');
  });

  it('can be left for the earlier entry without another question', async () => {
    const card = openCard();
    card.press('Yerevan');
    await card.answer(0, dataOf('yerevan', 'armenia'));
    card.press('←Back to Armenia');
    expect(card.name()).toBe('Armenia');
    expect(card.text()).toContain('Armenia: the country.');
    expect(card.asked).toHaveLength(1);
  });

  it.each([
    ['there is no answer', (card: ReturnType<typeof openCard>) => card.answer(0, undefined)],
    ['the question fails', (card: ReturnType<typeof openCard>) => card.fail(0)],
  ])('leaves the card as it is if %s', async (_, end) => {
    const card = openCard();
    const before = card.text();
    card.press('Yerevan');
    await end(card);
    expect(card.text()).toBe(before);
  });

  it('does not open if another one is pressed after it', async () => {
    const card = openCard();
    card.press('Yerevan');
    card.press('Gyumri');
    await card.answer(1, dataOf('gyumri', 'armenia'));
    await card.answer(0, dataOf('yerevan', 'armenia'));
    expect(card.name()).toBe('Gyumri');
    expect(card.text()).toContain('Back to Armenia');
  });

  it('does not open after the user has gone back', async () => {
    const card = openCard();
    card.press('Yerevan');
    await card.answer(0, dataOf('yerevan', 'armenia'));
    card.press('Armenia');
    card.press('←Back to Armenia');
    await card.answer(1, dataOf('armenia', 'armenia'));
    expect(card.name()).toBe('Armenia');
    expect(card.text()).not.toContain('Back to');
  });

  it('does not open in a card that has closed', async () => {
    const card = openCard();
    card.press('Yerevan');
    card.unmount();
    await card.answer(0, dataOf('yerevan', 'armenia'));
    expect(card.text()).toBe('');
  });
});
