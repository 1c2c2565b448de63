import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePack } from '../../../engine/packs/compile.ts';
import { openPack } from '../../../engine/packs/open.ts';
import { COMPILED_VERSION } from '../../../engine/packs/pack-columns.ts';
import { writeColumns } from '../../../engine/packs/sections.ts';
import { mentionsIn, openedPack, packOf } from '../../support/packs.ts';

const pack = packOf(
  'mine',
  {
    id: 'baku',
    kind: 'city',
    names: ['Baku', { text: 'Баку', lang: 'ru' }],
    strength: 'strong',
    bearing: 0.5,
  },
  {
    id: 'ivan',
    kind: 'person',
    names: [
      { text: 'Иван Петров', lang: 'ru' },
      { text: 'West', after: ['the'] },
    ],
  },
);
const compiled = compilePack(pack);

/** Returns a copy of `compiled` in which `bytes` replace those from offset `at` on. */
function changed(at: number, ...bytes: number[]): Uint8Array {
  const copy = compiled.slice();
  copy.set(bytes, at);
  return copy;
}

describe('openPack', () => {
  it('returns entries of the user, with ids that are unique among all glossaries', () => {
    const open = openedPack(pack);
    expect([open.id, open.entryCount]).toEqual(['mine', 2]);
    expect(open.entryAt(0)).toEqual({ id: 'mine/baku', kind: 'city', strong: false, isFromUser: true });
    expect(open.entryAt(1)).toEqual({ id: 'mine/ivan', kind: 'person', strong: false, isFromUser: true });
  });

  it('returns all names as they are written, and the main name of each entry', () => {
    const named = {
      ...pack,
      entries: pack.entries.map((entry, index) => ({ ...entry, name: ['Баку', 'Somebody'][index] ?? '' })),
    };
    const open = openedPack(named);
    const names = Array.from({ length: open.nameCount }, (_, index) => [
      open.nameAt(index),
      open.entryOfName(index),
    ]);
    expect(names).toEqual([
      [{ text: 'Baku', lang: 'en' }, 0],
      [{ text: 'Баку', lang: 'ru' }, 0],
      [{ text: 'Иван Петров', lang: 'ru' }, 1],
      [{ text: 'West', lang: 'en' }, 1],
    ]);
    expect([0, 1].map((entry) => open.nameAt(open.ownNameOf(entry)).text)).toEqual(['Баку', 'Somebody']);
  });

  it('opens a glossary without entries', () => {
    const open = openedPack(packOf('mine'));
    expect([open.entryCount, open.nameCount, open.mayHoldName('Baku'), mentionsIn(open, 'Baku')]).toEqual([
      0,
      0,
      false,
      [],
    ]);
  });

  it.each([
    ['an array buffer', () => compiled.buffer],
    [
      'a view that is not aligned',
      () => {
        const room = new Uint8Array(compiled.length + 1);
        room.set(compiled, 1);
        return room.subarray(1);
      },
    ],
  ])('opens %s', (_, stored) => {
    expect(openPack(stored())?.entryCount).toBe(2);
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['the data of an earlier version', { version: 1, entries: [], forms: '', paradigms: {} }],
    ['a list of bytes', [...compiled]],
    ['an empty buffer', new Uint8Array()],
    ['only the header', compiled.slice(0, 20)],
    ['a buffer that was cut off', compiled.slice(0, -4)],
    ['a buffer that was cut off inside a word', compiled.slice(0, -1)],
    ['a buffer with further bytes', new Uint8Array([...compiled, 0, 0, 0, 0])],
    ['another format', changed(0, 1)],
    ['another version', changed(4, COMPILED_VERSION + 1)],
    ['another number of columns', changed(16, 200)],
    ['other columns', writeColumns(COMPILED_VERSION, [new Uint8Array(4)])],
    [
      'columns whose sizes do not fit each other',
      writeColumns(
        COMPILED_VERSION,
        Array.from({ length: 26 }, () => new Uint32Array(3)),
      ),
    ],
  ])('refuses %s', (_, stored) => {
    expect(openPack(stored)).toBeUndefined();
  });

  it('refuses a buffer with any byte changed', () => {
    const at = fc.integer({ min: 0, max: compiled.length - 1 });
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 255 }), (place, difference) => {
        expect(openPack(changed(place, (compiled[place] ?? 0) ^ difference))).toBeUndefined();
      }),
    );
  });

  it('keeps only some thousand forms in memory', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `Name${index}`);
    const open = openedPack(
      packOf('mine', ...names.map((text, index) => ({ id: `e${index}`, names: [text] }))),
    );
    const formsOf = (text: string) => open.index(text.toLowerCase(), 0, text.length, true);
    const [first] = formsOf('Name1');
    expect(formsOf('Name1')[0]).toBe(first);
    for (const text of names) expect(formsOf(text)).toHaveLength(1);
    expect(formsOf('Name1')[0]).not.toBe(first);
  });
});

describe('mayHoldName', () => {
  const open = openedPack(
    packOf('mine', {
      id: 'x',
      names: ['Baku', 'South Caucasus', 'EU', 'heron', { text: 'Ереван', lang: 'ru' }],
    }),
  );

  it.each([
    ['a name', 'in Baku today', true],
    ['a name at the end', 'Baku', true],
    ['a name between joined blocks', 'oilBakuoil', true],
    ['a name in small letters inside a word', 'bigherons', true],
    ['a form of a name', 'в Ереване', true],
    ['white space inside a name', 'South\n\t  Caucasus', true],
    ['a hyphen and a space inside a name', 'South -Caucasus', false],
    ['a name with combining marks', 'Ba\u0301ku', true],
    ['a name in capitals', 'THE SOUTH CAUCASUS', true],
    ['a name without its capital', 'baku', false],
    ['an abbreviation', 'the EU', true],
    ['an abbreviation in small letters', 'Europe Eu eu', false],
    ['the beginning of a name', 'South Caucasu', false],
    ['an empty text', '', false],
  ])('answers for %s', (_, text, expected) => {
    expect(open.mayHoldName(text)).toBe(expected);
  });

  it('finds a name at any offset in a long text', () => {
    for (let before = 8150; before < 8210; before++) {
      const text = `${'- '.repeat(before / 2)}South \n Caucasus${' x'.repeat(9000)}`;
      expect(open.mayHoldName(text), String(before)).toBe(true);
    }
  });
});
