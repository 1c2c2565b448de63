import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mergeGlossaries, qualified } from '../../../engine/packs/merge.ts';
import { createSearch, type SearchResult } from '../../../engine/search.ts';
import { answerOmnibox, chosenBy, describeResult } from '../../../platform/background/omnibox.ts';
import { type FakeEvent, fakeEvent } from '../../support/fake-events.ts';
import { bundledGlossary, glossaryOf } from '../../support/glossaries.ts';
import { writtenPack } from '../../support/written-packs.ts';

interface Suggestion {
  readonly content: string;
  readonly description: string;
}

const searchBundled = createSearch(bundledGlossary);
let search = searchBundled;
const setDefaultSuggestion = vi.fn<(suggestion: { description: string }) => void>();
const update = vi.fn(async () => {});
const create = vi.fn(async () => {});
let onInputChanged: FakeEvent<[string, (suggestions: readonly Suggestion[]) => void]>;
let onInputEntered: FakeEvent<[string, string]>;
let onInputStarted: FakeEvent<[]>;

beforeEach(() => {
  search = searchBundled;
  fakeBrowser.reset();
  for (const mock of [setDefaultSuggestion, update, create]) mock.mockClear();
  onInputStarted = fakeEvent();
  onInputChanged = fakeEvent();
  onInputEntered = fakeEvent();
  Object.assign(fakeBrowser, {
    omnibox: { setDefaultSuggestion, onInputStarted, onInputChanged, onInputEntered },
  });
  Object.assign(fakeBrowser.tabs, { update, create });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `extension://id/${path}` });
  answerOmnibox(async (text) => search(text));
});

async function type(text: string): Promise<{ best: string; others: readonly Suggestion[] }> {
  const suggest = vi.fn<(suggestions: readonly Suggestion[]) => void>();
  await onInputChanged.trigger(text, suggest);
  return {
    best: setDefaultSuggestion.mock.lastCall?.[0].description ?? '',
    others: suggest.mock.lastCall?.[0] ?? [],
  };
}

describe('suggestions', () => {
  it.each([
    ['pashnyan', 'Pashinyan'],
    ['Ереван', 'Yerevan'],
    ['Բաքու', 'Baku'],
  ])('for %j start with %s', async (text, name) => {
    expect((await type(text)).best.replace(/<[^>]*>/g, '')).toContain(name);
  });

  it('are few and name different entries', async () => {
    const { others } = await type('a');
    expect(others.length).toBeGreaterThan(2);
    expect(others.length).toBeLessThanOrEqual(6);
    expect(new Set(others.map(({ content }) => content)).size).toBe(others.length);
  });

  it('come from the first glossary if several contain the same name', async () => {
    const both = mergeGlossaries([
      qualified(writtenPack('mine', 'Baku', 'Baku region'), { id: 'mine', title: 'Mine', isDeployed: false }),
      bundledGlossary,
    ]);
    search = createSearch(both);
    const { best, others } = await type('Baku');
    expect(best).toContain('A note on Baku.');
    expect(others.map(({ content }) => content)).toContain('Baku region');
    expect(others.map(({ content }) => content)).not.toContain('Baku');
  });

  it('say that nothing was found, even for markup and control characters', async () => {
    const { best, others } = await type('<b>&"qqq\u0000');
    expect(best).toBe('Nothing found for “&lt;b&gt;&amp;&quot;qqq ”');
    expect(others).toEqual([]);
  });

  it('are none if the search fails, and the hint comes back', async () => {
    await type('Baku');
    search = () => {
      throw new Error('IO error');
    };
    expect(await type('Bakur')).toEqual({ best: 'Type a name, in any language', others: [] });
  });

  it('are those for the newest text, even if an older search ends later', async () => {
    const answers: (() => void)[] = [];
    onInputChanged = fakeEvent();
    Object.assign(fakeBrowser.omnibox, { onInputChanged });
    answerOmnibox((text) => new Promise((resolve) => answers.push(() => resolve(searchBundled(text)))));
    const suggestOld = vi.fn();
    const typed = [onInputChanged.trigger('Yerevan', suggestOld), onInputChanged.trigger('Baku', vi.fn())];
    answers[1]?.();
    await typed[1];
    answers[0]?.();
    await typed[0];
    expect(setDefaultSuggestion.mock.lastCall?.[0].description).toContain('Baku');
    expect(suggestOld).not.toHaveBeenCalled();
  });

  it('begin with a hint about what to type', async () => {
    await onInputStarted.trigger();
    expect(setDefaultSuggestion).toHaveBeenCalledWith({ description: 'Type a name, in any language' });
  });
});

describe('the description of a result', () => {
  const resultOf = (text: string, ranges: SearchResult['ranges'] = []): SearchResult => {
    const [entry] = glossaryOf({ id: 'R & D', names: [text] }).entries;
    const [name] = entry?.names ?? [];
    if (entry === undefined || name === undefined) throw new Error('There is no name.');
    return { entry, name, ranges };
  };

  it('marks the matched letters, followed by the entry’s main name and summary', () => {
    expect(
      describeResult(
        resultOf('Tom <&> Co', [
          { start: 0, end: 3 },
          { start: 4, end: 6 },
        ]),
      ),
    ).toBe('<match>Tom</match> <match>&lt;&amp;</match>&gt; Co (R &amp; D) <dim>– What R &amp; D is.</dim>');
  });

  it('is well-formed XML for any name', () => {
    const tags = /<(match|dim)>([^<>]*)<\/\1>/g;
    const entities = /&(?:amp|lt|gt|quot|apos);/g;
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(5), (text, start) => {
        const description = describeResult(resultOf(text, [{ start, end: start + 2 }]));
        expect(description.replace(tags, '$2').replace(entities, '')).not.toMatch(/[<>&"'\p{Cc}]/u);
      }),
    );
  });
});

describe('Enter', () => {
  it.each(
    bundledGlossary.entries.map(({ id, name }) => [name, id]),
  )('on the suggestion %s opens its entry', (name, id) => {
    expect(chosenBy(name, search(name))).toEqual({ entry: id });
  });

  it('opens the best result for the text, or the search if nothing was found', () => {
    expect(chosenBy('pashnyan', search('pashnyan'))).toEqual({ entry: 'nikol-pashinyan' });
    expect(chosenBy('qqqq', search('qqqq'))).toEqual({ query: 'qqqq' });
  });

  it.each([
    ['currentTab', update, { url: 'extension://id/popup.html?entry=baku' }],
    ['newForegroundTab', create, { url: 'extension://id/popup.html?entry=baku', active: true }],
    ['newBackgroundTab', create, { url: 'extension://id/popup.html?entry=baku', active: false }],
  ])('opens the entry in %s', async (disposition, opens, properties) => {
    await onInputEntered.trigger('Baku', disposition);
    expect(opens).toHaveBeenCalledExactlyOnceWith(properties);
  });
});

it('opens the search for the text on Enter if the search fails', async () => {
  search = () => {
    throw new Error('IO error');
  };
  await onInputEntered.trigger('Baku', 'currentTab');
  expect(update).toHaveBeenCalledExactlyOnceWith({ url: 'extension://id/popup.html?query=Baku' });
});

it('does nothing if the browser has no address bar keyword', () => {
  Object.assign(fakeBrowser, { omnibox: undefined });
  expect(() => answerOmnibox(async (text) => search(text))).not.toThrow();
});
