/** Runs the engine on single texts, as the background does after it has read a whole page. */
import {
  createEngine,
  isRelevant,
  type Lexicon,
  lexiconSource,
  type RelevanceMode,
} from '../../engine/index.ts';
import type { Passage, PlacedMark } from './scoring.ts';

/** Creates a function that returns the marks of a page. `lang` is the language that the page declares. */
export function createMarker(
  lexicon: Lexicon,
  mode: RelevanceMode,
): (page: Pick<Passage, 'text' | 'lang' | 'title'>) => PlacedMark[] {
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
