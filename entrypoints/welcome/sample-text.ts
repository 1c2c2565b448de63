/** The welcome page's sample: a text of ours, read by the same engine as any page. */
import type { Lexicon } from '../../engine/names/lexicon.ts';
import { createPageReader } from '../../engine/page/page-reader.ts';
import { reasonsFor, relevantMarks } from '../../engine/page/relevance.ts';

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
export function markedParts(text: string, lexicon: Lexicon): Part[] {
  const { evidence, read, note } = createPageReader(lexicon);
  const reading = read(text, { declared: 'en' });
  note(reading);
  const marks = reading.mentions.map((mention) => ({ ...mention, isInRegionalText: reading.isRegional, isAside: false }));
  const parts: Part[] = [];
  let end = 0;
  for (const match of relevantMarks(marks, { lexicon, evidence, mode: 'smart', sectionOf: () => 0 })) {
    const entry = lexicon.entries[match.entry]?.id;
    if (entry === undefined) continue;
    parts.push({ text: text.slice(end, match.start) });
    parts.push({ text: text.slice(match.start, match.end), entry, because: reasonsFor(match.entry, lexicon, evidence) });
    end = match.end;
  }
  return [...parts, { text: text.slice(end) }].filter((part) => part.text !== '');
}
