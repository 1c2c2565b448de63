/** Why a name was marked: what on the page made a common name count, or told which of several senses is meant. */
import { nameInSentence } from '../engine/connections.ts';
import type { Entry, Glossary } from '../engine/glossary.ts';

/** The sense in which a name of several is meant. */
export interface ChosenSense {
  /** What it is, in a few words ("the country"). */
  readonly gloss: string;
  /** Words of the page that said so; empty if names did. */
  readonly since: readonly string[];
}

export interface ReasonProps {
  readonly entry: Pick<Entry, 'name'>;
  readonly glossary: Pick<Glossary, 'entries'>;
  /** Entries named on the page that made this one count. */
  readonly because: readonly Entry[];
  readonly sense: ChosenSense | undefined;
}

/** Words given as the reason for a sense, at most. */
const MOST_WORDS = 2;

/** A word that is a name, as the glossary writes it; undefined for other words. */
function nameOf(word: string, { entries }: Pick<Glossary, 'entries'>): string | undefined {
  const lower = word.toLowerCase();
  return entries.flatMap(({ names }) => names).find(({ text }) => text.toLowerCase() === lower)?.text;
}

function told(words: readonly string[], glossary: Pick<Glossary, 'entries'>): string {
  const few = words.slice(0, MOST_WORDS);
  const names = few.flatMap((word) => nameOf(word, glossary) ?? []);
  if (names.length > 0) return `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} named`;
  return `the page says ${few.map((word) => `“${word}”`).join(' and ')}`;
}

export function Reason({ entry, glossary, because, sense }: ReasonProps) {
  const others = because.map(nameInSentence).join(' and ');
  if (sense !== undefined) {
    const reason = sense.since.length > 0 ? told(sense.since, glossary) : others && `this page also names ${others}`;
    return (
      <p class="entry__reason">
        {entry.name}: {sense.gloss}
        {reason && `, since ${reason}`}.
      </p>
    );
  }
  return others === '' ? null : <p class="entry__reason">Marked because this page also names {others}.</p>;
}
