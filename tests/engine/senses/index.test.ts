import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../engine/names/matcher.ts';
import { mentionsAmong } from '../../../engine/senses/index.ts';
import { prepareText } from '../../../engine/senses/prepared.ts';
import { bundledLexicon as lexicon } from '../../support/glossaries.ts';

const matcher = createMatcher(lexicon);
const indexOf = (id: string) => lexicon.entries.findIndex((entry) => entry.id === id);

function reasons(text: string, onPage: readonly string[] = []) {
  const evidence = { distinctive: (most: number) => onPage.map(indexOf).slice(0, most) };
  const mentions = mentionsAmong(prepareText(text), matcher.find(text, 'en'), lexicon, { language: 'en', evidence });
  return mentions.map(({ entry, sense }) => ({ id: lexicon.entries[entry]?.id, sense }));
}

describe('mentions in their right sense', () => {
  it('say which words of the text decided, as they stand there', () => {
    expect(reasons('Georgia: a week in Tbilisi')).toEqual([{ id: 'georgia', sense: { gloss: 'the country', since: ['Tbilisi'], sinceEntries: [] } }]);
  });

  it('say which distinctive names decided where no word did', () => {
    expect(reasons('Georgia is warm, Gyumri is cold')).toEqual([
      { id: 'georgia', sense: { gloss: 'the country', since: [], sinceEntries: ['gyumri'] } },
      { id: 'gyumri', sense: undefined },
    ]);
    expect(reasons('Georgia is warm', ['gyumri', 'baku', 'yerevan'])[0]?.sense?.sinceEntries).toEqual(['gyumri', 'baku']);
    const onPage = ['gyumri', 'georgia', 'baku', 'yerevan'];
    const sinceEntries = reasons('Georgia is warm, Gyumri is cold', onPage)[0]?.sense?.sinceEntries;
    expect(sinceEntries).toEqual(['gyumri', 'baku']);
  });

  it('leave out what a rule or the words around take for something else', () => {
    expect(reasons('Georgia Tech plays in Atlanta, Georgia; Rasim Aliyev watches')).toEqual([]);
  });

  it('are none where nothing was found', () => {
    const context = { language: undefined, evidence: { distinctive: () => [] } };
    expect(mentionsAmong(prepareText(''), [], lexicon, context)).toEqual([]);
  });
});
