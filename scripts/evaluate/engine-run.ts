/** Runs the engine on a text as on a page of its own, the way the page half does once it has read the whole page. */
import { createPageEvidence } from '../../engine/evidence.ts';
import { languageOf } from '../../engine/language.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import { createMatcher } from '../../engine/matcher.ts';
import { isRelevant, type RelevanceMode } from '../../engine/relevance.ts';
import { mentionsAmong } from '../../engine/senses/index.ts';
import type { PlacedMark } from './scoring.ts';

/** Makes the function from a page's text, and the language that it declares, to its marks. */
export function createMarker(lexicon: Lexicon, mode: RelevanceMode): (text: string, declared?: string) => PlacedMark[] {
  const matcher = createMatcher(lexicon);
  return (text, declared) => {
    const language = languageOf(text, declared);
    const evidence = createPageEvidence(lexicon);
    const mentions = mentionsAmong(text, matcher.find(text, language), lexicon, { language, evidence });
    evidence.add(mentions, language);
    return mentions
      .filter((mention) => isRelevant(mention, lexicon, evidence, mode))
      .flatMap(({ start, end, entry }) => {
        const entity = lexicon.entries[entry]?.id;
        return entity === undefined ? [] : { start, end, entity };
      });
  };
}
