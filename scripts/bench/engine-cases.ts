/** Defines the cases to measure: work of the engine for which a page, a hover or a keystroke waits. */
import type { Glossary } from '../../engine/glossary.ts';
import { compileLexicon } from '../../engine/names/compile-lexicon.ts';
import { fold } from '../../engine/names/fold.ts';
import { readForms, writeForms } from '../../engine/names/lexicon-text.ts';
import { createMatcher } from '../../engine/names/matcher.ts';
import { createTextPrefilter } from '../../engine/names/text-prefilter.ts';
import { createPageEvidence } from '../../engine/page/evidence.ts';
import { isRelevant, needOf } from '../../engine/page/relevance.ts';
import { createSearch } from '../../engine/search.ts';
import { TEXT_LENGTH, textsWith } from './texts.ts';

export interface BenchCase {
  readonly name: string;
  /** Does the work. The result is returned, so that compilers cannot drop the work as unused. */
  readonly run: () => unknown;
}

const LENGTH = `${TEXT_LENGTH / 1000}k`;

/**
 * Returns the case with which all others are compared: a loop over each character of a text of equal length.
 */
export function baselineOf(text: string): BenchCase {
  return {
    name: `charCodeAt over ${LENGTH} characters (baseline)`,
    run() {
      let sum = 0;
      for (let index = 0; index < text.length; index++) sum += text.charCodeAt(index);
      return sum;
    },
  };
}

export function casesFor(glossary: Glossary): {
  readonly baseline: BenchCase;
  readonly cases: readonly BenchCase[];
} {
  const lexicon = compileLexicon(glossary);
  const names = glossary.entries.filter(({ kind }) => kind !== 'concept').map(({ name }) => name);
  const texts = textsWith(names);
  const distinctive = createTextPrefilter(lexicon.prefilterKeys.strong);
  const every = createTextPrefilter(lexicon.prefilterKeys.all);
  const matcher = createMatcher(lexicon);
  const matches = matcher.find(texts.article);
  const written = writeForms(lexicon);
  const search = createSearch(glossary);
  const cases: BenchCase[] = [
    { name: `candidates: ${LENGTH} without names`, run: () => distinctive.mayHoldName(texts.withoutNames) },
    {
      name: `candidates: ${LENGTH} without names, common names too`,
      run: () => every.mayHoldName(texts.withoutNames),
    },
    {
      name: `candidates: ${LENGTH} of French without names`,
      run: () => distinctive.mayHoldName(texts.french),
    },
    {
      name: `candidates: ${LENGTH} of Russian without names`,
      run: () => distinctive.mayHoldName(texts.russian),
    },
    { name: `candidates: ${LENGTH}, a name at the end`, run: () => distinctive.mayHoldName(texts.nameAtEnd) },
    {
      name: `candidates: ends of words in ${LENGTH} of an article`,
      run: () => distinctive.wordEnds(texts.article),
    },
    { name: `fold: ${LENGTH} of ASCII`, run: () => fold(texts.withoutNames).text.length },
    { name: `fold: ${LENGTH} of French`, run: () => fold(texts.french).text.length },
    { name: `matcher: ${LENGTH} without names`, run: () => matcher.find(texts.withoutNames) },
    {
      name: `matcher: ${LENGTH} of an article (${matches.length} names)`,
      run: () => matcher.find(texts.article),
    },
    { name: `matcher: ${LENGTH} of Russian without names`, run: () => matcher.find(texts.russian) },
    { name: `evidence and relevance of ${matches.length} names`, run: () => relevantOf(matches) },
    {
      name: `start: reading ${lexicon.forms.length} forms and the first search`,
      run: () => createMatcher({ ...lexicon, forms: readForms(written, lexicon.paradigms) }).find('Baku'),
    },
    { name: 'search: making the index', run: () => createSearch(glossary) },
    { name: 'search: one letter', run: () => search('p') },
    { name: 'search: a name with a slip', run: () => search('pashnyan') },
    { name: 'search: nonsense', run: () => search('qqqq zzzz') },
  ];

  function relevantOf(found: typeof matches) {
    const evidence = createPageEvidence(lexicon);
    evidence.add(found);
    return found.filter(({ entry }) => {
      const need = needOf({ entry, isInRegionalText: false, isBoilerplate: false }, lexicon);
      return isRelevant(need, evidence, { isRegional: true });
    });
  }

  return { baseline: baselineOf(texts.withoutNames), cases };
}
