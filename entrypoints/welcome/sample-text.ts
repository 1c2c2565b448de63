/** The welcome page's sample: a text of ours, read by the same engine as any page. */
import { createEngine, isRelevant, type Lexicon, lexiconSource, type PreparedLexicon } from '../../engine/index.ts';

export const SAMPLE =
  'No passenger train has run from Yerevan to Nakhchivan since the early 1990s. Nikol Pashinyan and Ilham Aliyev have both spoken of opening ' +
  'the line again. Until that day, goods on their way from Central Asia to Europe take the Middle Corridor: over the Caspian Sea, through ' +
  'Azerbaijan and Georgia, and on to the ports of the Black Sea.';

/** A stretch of text, marked if it has an entry. */
export interface Part {
  readonly text: string;
  /** The id of the entry. */
  readonly entry?: string;
  /** Ids of the entries that made a common name count. */
  readonly because?: readonly string[];
}

/** The text in stretches, of which those with an entry are marked. Together they are the text. */
export function markedParts(text: string, lexicon: Lexicon | PreparedLexicon): Part[] {
  const engine = createEngine([lexiconSource(lexicon)]);
  const page = engine.openPage();
  const reading = page.read({ text, language: 'en', isBoilerplate: false, isItem: false });
  const parts: Part[] = [];
  let end = 0;
  for (const span of reading.spans.filter(({ needs }) => isRelevant(needs, page, reading))) {
    const entry = engine.entries.at(span.entry)?.id;
    if (entry === undefined) continue;
    parts.push({ text: text.slice(end, span.start) });
    parts.push({ text: text.slice(span.start, span.end), entry, because: page.reasonsFor(span.entry) });
    end = span.end;
  }
  return [...parts, { text: text.slice(end) }].filter((part) => part.text !== '');
}
