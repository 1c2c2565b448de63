/** Runs the engine on a text as on a page of its own, the way the page half does once it has read the whole page. */
import type { Lexicon } from '../../engine/lexicon.ts';
import { createMatcher } from '../../engine/matcher.ts';
import { createPageEvidence, isRelevant, type RelevanceMode } from '../../engine/relevance.ts';
import type { PlacedMark } from './scoring.ts';

/** Makes the function from a page's text to its marks. */
export function createMarker(lexicon: Lexicon, mode: RelevanceMode): (text: string) => PlacedMark[] {
  const matcher = createMatcher(lexicon);
  return (text) => {
    const matches = matcher.find(text);
    const evidence = createPageEvidence(lexicon);
    evidence.add(matches);
    return matches
      .filter((match) => isRelevant(match, lexicon, evidence, mode))
      .flatMap(({ start, end, entry }) => {
        const entity = lexicon.entries[entry]?.id;
        return entity === undefined ? [] : { start, end, entity };
      });
  };
}
