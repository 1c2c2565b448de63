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
  return render(
    <Reason
      entry={georgia}
      glossary={{ entries: [tbilisi, gori, caucasus] }}
      because={because}
      sense={sense}
    />,
  ).container.textContent;
}

describe('the reason for a mark', () => {
  it.each([
    ['is missing for a distinctive name', [], undefined, ''],
    [
      'names the other entries that made a common name count',
      [tbilisi, caucasus],
      undefined,
      'Marked because this page also mentions Tbilisi and the Caucasus.',
    ],
    [
      'names the one name that decided the sense',
      [],
      { gloss: 'the country', since: ['tbilisi'], sinceEntries: [] },
      'Georgia: the country, because the page mentions Tbilisi.',
    ],
    [
      'names two names that decided the sense',
      [],
      { gloss: 'the country', since: ['tbilisi', 'gori', 'embassy'], sinceEntries: [] },
      'Georgia: the country, because the page mentions Tbilisi and Gori.',
    ],
    [
      'quotes the word that decided the sense',
      [caucasus],
      { gloss: 'the country', since: ['embassy'], sinceEntries: [] },
      'Georgia: the country, because the page says “embassy”.',
    ],
    [
      'names another entry on the page that decided the sense',
      [caucasus],
      { gloss: 'the country', since: [], sinceEntries: [] },
      'Georgia: the country, because this page also mentions the Caucasus.',
    ],
    [
      'prefers an entry named in the same text',
      [tbilisi],
      { gloss: 'the country', since: [], sinceEntries: ['caucasus'] },
      'Georgia: the country, because this page also mentions the Caucasus.',
    ],
    [
      'gives the sense without a reason if no single word decided it',
      [],
      { gloss: 'the country', since: [], sinceEntries: [] },
      'Georgia: the country.',
    ],
  ])('%s', (_, because, sense, text) => {
    expect(reason(because, sense)).toBe(text);
  });
});
