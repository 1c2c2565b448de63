/** Runs the engine on a text as on a page of its own, the way the page half does once it has read the whole page. */
import type { Lexicon } from '../../engine/lexicon.ts';
import { createPageReader } from '../../engine/page-reader.ts';
import { isRelevant, type RelevanceMode } from '../../engine/relevance.ts';
import type { Passage, PlacedMark } from './scoring.ts';

/** Makes the function from a page, with its title and the language that it declares, to its marks. */
export function createMarker(lexicon: Lexicon, mode: RelevanceMode): (page: Pick<Passage, 'text' | 'lang' | 'title'>) => PlacedMark[] {
  const { clear, setTitles, read, evidence } = createPageReader(lexicon);
  return ({ text, lang, title }) => {
    clear();
    if (title !== undefined) setTitles([title], lang);
    const { mentions, language } = read(text, { declared: lang });
    evidence.add(mentions, language);
    return mentions
      .filter((mention) => isRelevant(mention, lexicon, evidence, mode))
      .flatMap(({ start, end, entry }) => {
        const entity = lexicon.entries[entry]?.id;
        return entity === undefined ? [] : { start, end, entity };
      });
  };
}
