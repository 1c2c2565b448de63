// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import '../../support/clean-up.ts';
import { type ChosenSense, Reason } from '../../../components/entry/entry-reason.tsx';
import { smallEntry } from '../../support/small-entries.ts';

const georgia = smallEntry({ name: 'Georgia' });
const caucasus = smallEntry({ id: 'caucasus', name: 'Caucasus', inSentence: 'the Caucasus' });
const tbilisi = smallEntry({ name: 'Tbilisi', names: [{ text: 'Tbilisi', lang: 'en', type: 'short' }] });
const gori = smallEntry({ name: 'Gori', names: [{ text: 'Gori', lang: 'en', type: 'short' }] });

function reason(because: Parameters<typeof Reason>[0]['because'], sense?: ChosenSense) {
  return render(<Reason entry={georgia} glossary={{ entries: [tbilisi, gori, caucasus] }} because={because} sense={sense} />).container.textContent;
}

describe('why a name was marked', () => {
  it.each([
    ['a distinctive name needs no reason', [], undefined, ''],
    ['a common name counts because of others', [tbilisi, caucasus], undefined, 'Marked because this page also mentions Tbilisi and the Caucasus.'],
    [
      'a sense is meant since a name stands there',
      [],
      { gloss: 'the country', since: ['tbilisi'], sinceEntries: [] },
      'Georgia: the country, because the page mentions Tbilisi.',
    ],
    [
      'a sense is meant since names stand there',
      [],
      { gloss: 'the country', since: ['tbilisi', 'gori', 'embassy'], sinceEntries: [] },
      'Georgia: the country, because the page mentions Tbilisi and Gori.',
    ],
    [
      'a sense is meant since a word stands there',
      [caucasus],
      { gloss: 'the country', since: ['embassy'], sinceEntries: [] },
      'Georgia: the country, because the page says “embassy”.',
    ],
    [
      'a sense is meant because of what else is named',
      [caucasus],
      { gloss: 'the country', since: [], sinceEntries: [] },
      'Georgia: the country, because this page also mentions the Caucasus.',
    ],
    [
      'a sense is meant because of a name that stands in the same text',
      [tbilisi],
      { gloss: 'the country', since: [], sinceEntries: ['caucasus'] },
      'Georgia: the country, because this page also mentions the Caucasus.',
    ],
    ['a sense is said even where no single word told it', [], { gloss: 'the country', since: [], sinceEntries: [] }, 'Georgia: the country.'],
  ])('%s', (_, because, sense, text) => {
    expect(reason(because, sense)).toBe(text);
  });
});
