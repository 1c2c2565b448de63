import { describe, expect, it } from 'vitest';
import { createPageEvidence } from '../../../engine/page/evidence.ts';
import { type RelevanceMode, reasonsFor, relevantMarks } from '../../../engine/page/relevance.ts';
import { lexiconOf } from '../../support/glossaries.ts';
import { packOf, withPacks } from '../../support/packs.ts';

const lexicon = withPacks(
  [packOf('mine', { id: 'aurora', names: ['Aurora'] })],
  lexiconOf(
    { id: 'armenia', names: ['Armenia'] },
    { id: 'baku', names: ['Baku'] },
    { id: 'karabakh', names: ['Karabakh'] },
    { id: 'china', names: ['China'], strength: 'weak' },
    { id: 'russia', names: ['Russia'], strength: 'weak' },
  ),
);

const mention = (id: string) => ({ entry: lexicon.entries.findIndex((entry) => entry.id === id) });
const evidenceOf = (...ids: string[]) => {
  const evidence = createPageEvidence(lexicon);
  evidence.add(ids.map(mention));
  return evidence;
};

/** A page as its marks in order: `id@section`, with `!` behind it in a text that speaks for the region, `>` in what points away from the page. */
function shownOf(page: readonly string[], { about = false, mode = 'smart' }: { about?: boolean; mode?: RelevanceMode } = {}) {
  const marks = page.map((written) => {
    const [, id = '', section = '', signs = ''] = /^([\w/]+)@(\d)(.*)$/.exec(written) ?? [];
    return { ...mention(id), written, section, isInRegionalText: signs.includes('!'), isAside: signs.includes('>') };
  });
  return relevantMarks(marks, { lexicon, evidence: { about }, mode, sectionOf: ({ section }) => section }).map(({ written }) => written);
}

describe('relevantMarks', () => {
  it.each([
    ['common names nowhere', ['china@1', 'russia@2'], []],
    ['distinctive names everywhere', ['baku@1!', 'armenia@2!>'], ['baku@1!', 'armenia@2!>']],
    ['common names in a text with a distinctive one', ['china@1!', 'baku@1!'], ['china@1!', 'baku@1!']],
    ['common names in a link with a distinctive one', ['china@1!>', 'baku@1!>', 'russia@1'], ['china@1!>', 'baku@1!>']],
    ['common names before and behind it in its section', ['china@1', 'baku@1!', 'russia@1'], ['china@1', 'baku@1!', 'russia@1']],
    ['readers’ own names everywhere', ['mine/aurora@1', 'china@1', 'mine/aurora@2>'], ['mine/aurora@1', 'mine/aurora@2>']],
    ['no common names in other sections', ['china@1', 'baku@2!', 'russia@3'], ['baku@2!']],
    ['no common names in links beside it', ['baku@1!', 'russia@1>'], ['baku@1!']],
  ])('are, where one name touches the region, %s', (_, page, shown) => {
    expect(shownOf(page)).toEqual(shown);
  });

  it.each([
    ['on a page about the region', { about: true }],
    ['where the reader wants every name', { mode: 'every' }],
  ] as const)('are all %s', (_, how) => {
    const page = ['china@1', 'russia@2>', 'baku@3!'];
    expect(shownOf(page, how)).toEqual(page);
  });

  it('asks for no section where all are relevant', () => {
    const sectionOf = () => expect.fail('asked');
    const mark = { ...mention('china'), isInRegionalText: false, isAside: false };
    expect(relevantMarks([mark], { lexicon, evidence: { about: true }, mode: 'smart', sectionOf })).toEqual([mark]);
  });
});

describe('reasonsFor', () => {
  it.each([
    [
      'a common name, by the two distinctive names that are named most',
      'china',
      ['karabakh', 'baku', 'armenia', 'baku', 'armenia', 'baku'],
      ['baku', 'armenia'],
    ],
    ['a common name, by the only distinctive one', 'china', ['karabakh', 'russia'], ['karabakh']],
    ['a common name on a page that has nothing distinctive, by none', 'china', ['russia'], []],
    ['a distinctive name, by none', 'baku', ['armenia', 'karabakh'], []],
    ['a reader’s own name, by none', 'mine/aurora', ['armenia', 'karabakh'], []],
    ['a common name on a page with a reader’s own name, by none', 'china', ['mine/aurora'], []],
  ])('explains %s', (_, id, others, reasons) => {
    expect(reasonsFor(mention(id).entry, lexicon, evidenceOf(...others))).toEqual(reasons);
  });

  it('explains nothing for an entry that there is not', () => {
    expect(reasonsFor(99, lexicon, evidenceOf('baku'))).toEqual([]);
  });
});
