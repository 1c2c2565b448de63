/** Sample text of the welcome page. The engine finds the names in it as on any web page. */
import {
  createEngine,
  isRelevant,
  type Lexicon,
  lexiconSource,
  type PreparedLexicon,
} from '../../engine/index.ts';

export const SAMPLE =
  'No passenger train has run from Yerevan to Nakhchivan since the early 1990s. Nikol Pashinyan and Ilham Aliyev have both spoken of opening ' +
  'the line again. Until that day, goods on their way from Central Asia to Europe take the Middle Corridor: over the Caspian Sea, through ' +
  'Azerbaijan and Georgia, and on to the ports of the Black Sea.';

/** Part of the sample text. It is shown as a mark if it has an entry. */
export interface SamplePart {
  readonly text: string;
  /** Id of the entry that this part names; undefined for text between the marks. */
  readonly entry?: string;
  /** Ids of other entries in the text that are the reason why this name was marked. */
  readonly because?: readonly string[];
}

/** Divides a text into marks and the text between them, in order. Together, the parts have the whole text. */
export function markedParts(text: string, lexicon: Lexicon | PreparedLexicon): SamplePart[] {
  const engine = createEngine([lexiconSource(lexicon)]);
  const page = engine.openPage();
  const reading = page.read({ text, language: 'en', isBoilerplate: false, isItem: false });
  const parts: SamplePart[] = [];
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
