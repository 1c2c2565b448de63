import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../engine/names/matcher.ts';
import { mentionsAmong } from '../../../engine/senses/index.ts';
import { prepareText } from '../../../engine/senses/prepared.ts';
import { bundledLexicon as lexicon } from '../../support/glossaries.ts';

const matcher = createMatcher(lexicon);
const indexOf = (id: string) => lexicon.entries.findIndex((entry) => entry.id === id);

function reasons(text: string, onPage: readonly string[] = []) {
  const evidence = { distinctive: (most: number) => onPage.map(indexOf).slice(0, most) };
  const mentions = mentionsAmong(prepareText(text), matcher.find(text, 'en'), lexicon, {
    language: 'en',
    evidence,
  });
  return mentions.map(({ entry, sense }) => ({ id: lexicon.entries[entry]?.id, sense }));
}

describe('mentions among the matches', () => {
  it('have the words of the text that decided their sense', () => {
    expect(reasons('Georgia: a week in Tbilisi')).toEqual([
      { id: 'georgia', sense: { gloss: 'the country', since: ['Tbilisi'], sinceEntries: [] } },
    ]);
  });

  it('have the distinctive names that decided their sense, if no word did', () => {
    expect(reasons('Georgia is warm, Gyumri is cold')).toEqual([
      { id: 'georgia', sense: { gloss: 'the country', since: [], sinceEntries: ['gyumri'] } },
      { id: 'gyumri', sense: undefined },
    ]);
    expect(reasons('Georgia is warm', ['gyumri', 'baku', 'yerevan'])[0]?.sense?.sinceEntries).toEqual([
      'gyumri',
      'baku',
    ]);
    const onPage = ['gyumri', 'georgia', 'baku', 'yerevan'];
    const sinceEntries = reasons('Georgia is warm, Gyumri is cold', onPage)[0]?.sense?.sinceEntries;
    expect(sinceEntries).toEqual(['gyumri', 'baku']);
  });

  it('leave out matches that a rule or the words around exclude', () => {
    expect(reasons('Georgia Tech plays in Atlanta, Georgia; Rasim Aliyev watches')).toEqual([]);
  });

  it('are empty if there are no matches', () => {
    const context = { language: undefined, evidence: { distinctive: () => [] } };
    expect(mentionsAmong(prepareText(''), [], lexicon, context)).toEqual([]);
  });
});
