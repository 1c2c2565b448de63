/** Runs the engine on a text as on a page of its own, the way the page half does once it has read the whole page. */
import type { Lexicon } from '../../engine/names/lexicon.ts';
import { createPageReader } from '../../engine/page/page-reader.ts';
import { type RelevanceMode, relevantMarks } from '../../engine/page/relevance.ts';
import type { Passage, PlacedMark } from './scoring.ts';

/** Makes the function from a page, with its title and the language that it declares, to its marks. */
export function createMarker(lexicon: Lexicon, mode: RelevanceMode): (page: Pick<Passage, 'text' | 'lang' | 'title'>) => PlacedMark[] {
  const { clear, setTitles, read, note, evidence } = createPageReader(lexicon);
  return ({ text, lang, title }) => {
    clear();
    if (title !== undefined) setTitles([title], lang);
    const reading = read(text, { declared: lang });
    note(reading);
    const marks = reading.mentions.map((mention) => ({ ...mention, isInRegionalText: reading.isRegional, isAside: reading.place === 'aside' }));
    return relevantMarks(marks, { lexicon, evidence, mode, sectionOf: () => 0 }).flatMap(({ start, end, entry }) => {
      const entity = lexicon.entries[entry]?.id;
      return entity === undefined ? [] : { start, end, entity };
    });
  };
}
