import { describe, expect, it } from 'vitest';
import {
  createEngine,
  type Engine,
  lexiconSource,
  type PageSession,
  type SourceBlock,
} from '../../../engine/index.ts';
import { bundledLexicon, lexiconOf } from '../../support/glossaries.ts';
import { packLexicon, packOf } from '../../support/packs.ts';

const engine = createEngine([lexiconSource(bundledLexicon)]);

const blockOf = (text: string, more: Partial<SourceBlock> = {}): SourceBlock => ({
  text,
  language: 'en',
  isBoilerplate: false,
  isItem: false,
  ...more,
});

const numberOf = (id: string, { entries }: Pick<Engine, 'entries'> = engine) =>
  Array.from({ length: entries.length }, (_, index) => entries.at(index)?.id).indexOf(id);

/** Reads a block of text and returns its spans as "form=id:needs". */
function readBy(
  page: PageSession,
  block: SourceBlock,
  { entries }: Pick<Engine, 'entries'> = engine,
): string[] {
  return page
    .read(block)
    .spans.map(
      ({ start, end, entry, needs }) => `${block.text.slice(start, end)}=${entries.at(entry)?.id}:${needs}`,
    );
}

describe('a page session', () => {
  it.each<[string, SourceBlock, string[], boolean]>([
    ['a distinctive name', blockOf('Baku is warm.'), ['Baku=baku:0'], true],
    [
      'a common name beside a distinctive one',
      blockOf('Baku and China.'),
      ['Baku=baku:0', 'China=china:0'],
      true,
    ],
    ['a common name alone', blockOf('China is warm.'), ['China=china:1'], false],
    ['a common name in a link', blockOf('China is warm.', { isBoilerplate: true }), ['China=china:2'], false],
    ['a common name alone in a list', blockOf('China', { isItem: true }), ['China=china:2'], false],
    [
      'a distinctive name in a link',
      blockOf('Baku is warm.', { isBoilerplate: true }),
      ['Baku=baku:0'],
      false,
    ],
    ['a distinctive name alone in a list', blockOf('Baku', { isItem: true }), ['Baku=baku:0'], false],
    ['no name', blockOf('Nobody is named here.'), [], false],
  ])('returns the need of each mention: %s', (_, block, spans, isRegional) => {
    expect(readBy(engine.openPage(), block)).toEqual(spans);
    expect(engine.openPage().read(block).isRegional).toBe(isRegional);
  });

  it('marks the names of a user’s glossary on every page', () => {
    const withUsers = createEngine([
      lexiconSource(packLexicon(packOf('mine', { id: 'x', names: ['Aurora'] }))),
    ]);
    expect(readBy(withUsers.openPage(), blockOf('Aurora sails.'), withUsers)).toEqual(['Aurora=mine/x:0']);
  });

  it('chooses senses by the title and the heading', () => {
    const doubtful = 'Georgia counted its votes all night.';
    const page = engine.openPage();
    expect(readBy(page, blockOf(doubtful))).toEqual([]);
    expect(page.read(blockOf(doubtful, { heading: 'What Tbilisi says' })).spans[0]?.reason?.since).toEqual([
      'Tbilisi',
    ]);
    page.setTitles(['Protests in Tbilisi'], 'en');
    expect(readBy(page, blockOf(doubtful))).toEqual(['Georgia=georgia:1']);
  });

  it.each([
    ['leaves out a mention that ends inside the lead', 8, ['Yerevan=yerevan:0']],
    ['keeps a mention that only begins inside the lead', 4, ['Baku=baku:0', 'Yerevan=yerevan:0']],
  ])('%s', (_, lead, spans) => {
    expect(readBy(engine.openPage(), blockOf('to Baku, and Yerevan', { lead }))).toEqual(spans);
  });

  it('counts a name of the lead once', () => {
    const page = engine.openPage();
    page.read(blockOf('Yerevan, to Baku'));
    page.read(blockOf('to Baku, and Yerevan', { lead: 7 }));
    expect(page.reasonsFor(numberOf('china'))).toEqual(['yerevan', 'baku']);
  });

  it('is touched after one distinctive name, and about the region after two', () => {
    const page = engine.openPage();
    const states = ['China is warm.', 'Baku is warm.', 'Yerevan is cold.'].map((text) => {
      page.read(blockOf(text));
      return [page.touched, page.about];
    });
    expect(states).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });

  it('forgets titles and evidence at a reset', () => {
    const page = engine.openPage();
    page.setTitles(['Protests in Tbilisi']);
    page.reset();
    expect([page.touched, page.about, readBy(page, blockOf('Georgia counted its votes all night.'))]).toEqual(
      [false, false, []],
    );
  });
});

describe('saved evidence', () => {
  const read = (page: PageSession) => {
    page.setTitles(['Talks in Gyumri'], 'en');
    for (const text of ['Yerevan, Yerevan, Yerevan.', 'Baku.', 'Москва и Баку говорят.'])
      page.read(blockOf(text, { language: undefined }));
    return page;
  };
  const stateOf = (page: PageSession, { entries }: Pick<Engine, 'entries'> = engine) => [
    page.touched,
    page.about,
    page.reasonsFor(numberOf('china', { entries })),
    page.saveEvidence(),
  ];

  it('restores the state of a page', () => {
    const before = read(engine.openPage());
    expect(stateOf(engine.openPage(before.saveEvidence()))).toEqual(stateOf(before));
  });

  it('does not count restored titles again', () => {
    const before = read(engine.openPage());
    const after = engine.openPage(before.saveEvidence());
    after.setTitles(['Talks in Gyumri'], 'en');
    expect(stateOf(after)).toEqual(stateOf(before));
  });

  it('finds entries by their ids, and leaves out entries that no longer exist', () => {
    const saved = read(engine.openPage()).saveEvidence();
    const reordered = {
      ...lexiconOf(),
      entries: bundledLexicon.entries.filter(({ id }) => id !== 'baku').toReversed(),
    };
    const other = createEngine([lexiconSource(reordered)]);
    const page = other.openPage(saved);
    expect([page.about, page.reasonsFor(numberOf('china', other))]).toEqual([true, ['yerevan', 'gyumri']]);
  });

  it.each([
    ['an empty text', ''],
    ['another format', '{}'],
    ['a text that is cut off', read(engine.openPage()).saveEvidence().slice(0, -3)],
    ['another version', read(engine.openPage()).saveEvidence().replace('[1,', '[0,')],
    ['invalid counts', '[1,[],{"baku":-1},["baku"],[],true,true]'],
    ['invalid titles', '[1,[{}],{"baku":1},["baku"],[],true,true]'],
    ['missing parts', '[1,[],{"baku":1},["baku"],[]]'],
  ])('is ignored if it is damaged: %s', (_, saved) => {
    expect(stateOf(engine.openPage(saved))).toEqual(stateOf(engine.openPage()));
  });
});
