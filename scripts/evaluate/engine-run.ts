/** Runs the engine on a text as on a page of its own, the way the background does once it has read the whole page. */
import { createEngine, isRelevant, type Lexicon, lexiconSource, type RelevanceMode } from '../../engine/index.ts';
import type { Passage, PlacedMark } from './scoring.ts';

/** Makes the function from a page, with its title and the language that it declares, to its marks. */
export function createMarker(lexicon: Lexicon, mode: RelevanceMode): (page: Pick<Passage, 'text' | 'lang' | 'title'>) => PlacedMark[] {
  const engine = createEngine([lexiconSource(lexicon)]);
  return ({ text, lang, title }) => {
    const page = engine.openPage();
    if (title !== undefined) page.setTitles([title], lang);
    const reading = page.read({ text, language: lang, isBoilerplate: false, isItem: false });
    const shown = reading.spans.filter(({ needs }) => mode === 'every' || isRelevant(needs, page, reading));
    return shown.flatMap(({ start, end, entry }) => {
      const entity = engine.entries.at(entry)?.id;
      return entity === undefined ? [] : { start, end, entity };
    });
  };
}
