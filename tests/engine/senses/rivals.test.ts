import { describe, expect, it } from 'vitest';
import type { Senses } from '../../../engine/glossary.ts';
import { prepareText } from '../../../engine/senses/prepared.ts';
import { chooseSense } from '../../../engine/senses/rivals.ts';

const senses: Senses = {
  gloss: 'the country',
  near: ['tbilisi', 'black sea', 'kartvel*'],
  cautious: ['georgia'],
  others: [
    { id: 'state', gloss: 'the state', forms: ['georgia'], near: ['atlanta', 'florida'] },
    { id: 'name', gloss: 'the given name', near: ['singer'] },
    { id: 'breed', gloss: 'the breed', forms: ['georgia'], thing: true, near: ['shear'] },
    { id: 'typeface', gloss: 'the typeface', thing: true, near: ['font'] },
  ],
};

interface Options {
  readonly form?: string;
  readonly here?: number;
  readonly onPage?: number;
  readonly about?: readonly string[];
}

function choose(text: string, { form = 'Georgia', here = 0, onPage = 0, about = [] }: Options = {}) {
  const start = text.indexOf(form);
  return chooseSense({
    prepared: prepareText(text),
    start,
    end: start + form.length,
    senses,
    about: about.map(prepareText),
    distinctiveHere: here,
    distinctiveOnPage: onPage,
  });
}

const far = ' and so on'.repeat(12);

describe('the choice between senses', () => {
  it.each([
    ['a word for the entry', 'Georgia and Tbilisi', {}, true],
    ['a word for another sense', 'Georgia and Atlanta', {}, false],
    ['equal points for both', 'Georgia, Tbilisi, Atlanta', {}, false],
    ['two words for the entry and one for another', 'Georgia, Tbilisi, Black Sea, Atlanta', {}, true],
    ['a near word for the entry and a far one for another sense', `Tbilisi, Georgia${far} Atlanta`, {}, true],
    ['a beginning of a word', 'Georgia is Kartvelian', {}, true],
    ['no evidence, and a cautious form', 'Georgia is warm', {}, false],
    [
      'no evidence, and a form that is not cautious',
      'Géorgia is warm'.replace('Géorgia', 'Sakartvelo'),
      { form: 'Sakartvelo' },
      true,
    ],
    ['a word for a sense that the form cannot have', 'Sakartvelo and Atlanta', { form: 'Sakartvelo' }, true],
    ['a word for a thing', 'a font like Georgia', {}, false],
    ['a word for a thing, which nobody comes from', 'a font, Tbilisi says, comes from Georgia', {}, true],
    ['a word for a thing, beside "region"', 'a font, Tbilisi says, of the Georgia region', {}, true],
    [
      'a word for a thing, behind "province of"',
      'a font, Tbilisi says, of the province of Georgia',
      {},
      true,
    ],
    ['a word for a thing, beside another noun', 'a font, Tbilisi says, of the Georgia kind', {}, false],
    ['the form in small letters, for a thing', 'a georgia eats grass. Georgia', { form: 'Georgia' }, false],
    ['a distinctive name in the text', 'Georgia is warm', { here: 1 }, true],
    ['a distinctive name on the page', 'Georgia is warm', { onPage: 1 }, true],
    ['a title with a word for the entry', 'Georgia is warm', { about: ['Tbilisi in June'] }, true],
    ['a title with a word for another sense', 'Georgia is warm', { about: ['Atlanta in June'] }, false],
    [
      'titles for the entry against a word in the text',
      'Georgia is warm, says Atlanta',
      { about: ['Tbilisi in June', 'Black Sea'] },
      false,
    ],
    [
      'a word in both title and text, which counts once',
      'Georgia, Tbilisi, Atlanta',
      { about: ['Tbilisi'] },
      false,
    ],
    ['distinctive names on the page against two words', 'Georgia, Atlanta, Florida', { onPage: 5 }, false],
  ])('with %s', (_, text, options, expected) => {
    expect(choose(text, options).isMeant).toBe(expected);
  });

  it('returns the words that decided as they are written, the nearest first, at most two', () => {
    expect(choose(`the Black  Sea${far} and Georgia’s Tbilisi, a Kartvelian town`)).toEqual({
      isMeant: true,
      since: ['Tbilisi', 'Kartvelian'],
    });
  });

  it('returns words with their soft hyphens and diacritics', () => {
    expect(choose('Georgia and Tbi\u00ADlisí')).toEqual({ isMeant: true, since: ['Tbi\u00ADlisí'] });
  });

  it('counts the form’s own word if it occurs again elsewhere', () => {
    const text = `Kartvelia${far} Tbilisi${far} Kartvelia${far} Black Sea`;
    expect(choose(text, { form: 'Kartvelia' })).toEqual({ isMeant: true, since: ['Tbilisi', 'Kartvelia'] });
  });

  it('does not count the form as evidence for itself', () => {
    const own = { ...senses, near: ['georgia'] };
    const prepared = prepareText('Ga\u00ADla in Georgia');
    expect(
      chooseSense({
        prepared,
        start: 9,
        end: 16,
        senses: own,
        about: [],
        distinctiveHere: 0,
        distinctiveOnPage: 0,
      }).isMeant,
    ).toBe(false);
  });
});
