import { describe, expect, it } from 'vitest';
import { createEngine, lexiconSource } from '../../engine/index.ts';
import { bundledLexicon } from '../support/glossaries.ts';
import { packLexicon, packOf } from '../support/packs.ts';

const bundled = lexiconSource(bundledLexicon);
const users = lexiconSource(
  packLexicon(packOf('mine', { id: 'gyumri', names: ['Gyumri'] }, { id: 'aurora', names: ['Aurora'] })),
);
const block = (text: string) => ({ text, language: 'en', isBoilerplate: false, isItem: false });

describe('createEngine', () => {
  it.each([
    ['a bundled name', 'Trains to Yerevan', true],
    ['a user’s name', 'The Aurora sails', true],
    ['a common name', 'Trains to Moscow', true],
    ['a name between blocks without space', 'HomeYerevanNews', true],
    ['no name', 'Nobody is named here', false],
    ['nothing', '', false],
  ])('says whether a text holds a name: %s', (_, text, expected) => {
    expect(createEngine([users, bundled]).holdsName(text)).toBe(expected);
  });

  it('finds nothing without a glossary', () => {
    const engine = createEngine([]);
    expect([
      engine.entries.length,
      engine.holdsName('Yerevan'),
      engine.openPage().read(block('Yerevan')).spans,
    ]).toEqual([0, false, []]);
  });

  it.each([
    ['the bundled name that it shadows', 'Gyumri and China', ['mine/gyumri:0', 'china:0'], true],
    ['nothing for another name of the user', 'Aurora and China', ['mine/aurora:0', 'china:1'], false],
  ])('takes a user’s name for evidence of %s', (_, text, names, isTouched) => {
    const engine = createEngine([users, bundled]);
    const page = engine.openPage();
    const spans = page
      .read(block(text))
      .spans.map(({ entry, needs }) => `${engine.entries.at(entry)?.id}:${needs}`);
    expect([spans, page.touched]).toEqual([names, isTouched]);
  });

  it('keeps the evidence of two pages apart', () => {
    const engine = createEngine([bundled]);
    const [one, another] = [engine.openPage(), engine.openPage()];
    one.read(block('Yerevan and Baku'));
    expect([one.about, another.about, another.touched]).toEqual([true, false, false]);
  });

  it('restores a page’s evidence after the user puts another glossary first', () => {
    const page = createEngine([bundled]).openPage();
    page.read(block('Yerevan and Baku'));
    const later = createEngine([users, bundled]).openPage(page.saveEvidence());
    expect([later.about, later.saveEvidence()]).toEqual([true, page.saveEvidence()]);
  });
});
