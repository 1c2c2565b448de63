/**
 * Explains why a name was marked. Shows either the other names that made a common word count as a name, or
 * the words on the page by which one of several senses was chosen.
 */
import { nameInSentence } from '../../engine/connections.ts';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import type { Translator } from '../../locales/translator.ts';
import { Phrase, useText } from '../text.tsx';

/** The sense that was chosen for an ambiguous name, and the reasons for the choice. */
export interface ChosenSense {
  /** Short description of the sense ("the country"). */
  readonly gloss: string;
  /** Words on the page by which the sense was chosen. Empty if other entries' names decided. */
  readonly since: readonly string[];
  /** Ids of the entries whose names on the page decided the choice of the sense. */
  readonly sinceEntries: readonly string[];
}

export interface ReasonProps {
  readonly entry: Pick<Entry, 'name'>;
  readonly glossary: Pick<Glossary, 'entries'>;
  /** Other entries that the page names. Their names are the reason why this name was marked. */
  readonly because: readonly Entry[];
  readonly sense: ChosenSense | undefined;
}

/** Maximum number of words from the page that the reason quotes. */
const MOST_WORDS = 2;

/**
 * Returns the name of an entry that equals `word` apart from case, as the glossary spells it. Returns
 * undefined if there is no such name.
 */
function nameOf(word: string, { entries }: Pick<Glossary, 'entries'>): string | undefined {
  const lower = word.toLowerCase();
  return entries.flatMap(({ names }) => names).find(({ text }) => text.toLowerCase() === lower)?.text;
}

interface Sentence {
  readonly text: string;
  readonly values?: Readonly<Record<string, string>>;
}

function sentenceFor(
  { because, sense, glossary }: Omit<ReasonProps, 'entry'>,
  { t, count, list, language }: Translator,
): Sentence | undefined {
  const deciding = glossary.entries.filter(({ id }) => sense?.sinceEntries.includes(id));
  // Names with an English article ("the Caucasus") fit English sentences only.
  const others = list(
    (deciding.length > 0 ? deciding : because).map((other) =>
      language === 'en' ? nameInSentence(other) : other.name,
    ),
  );
  if (sense === undefined)
    return others === '' ? undefined : { text: t('reason_marked'), values: { names: others } };
  const few = sense.since.slice(0, MOST_WORDS);
  const names = few.flatMap((word) => nameOf(word, glossary) ?? []);
  if (names.length > 0)
    return { text: count('reason_sense_named', names.length), values: { names: list(names) } };
  if (few.length > 0)
    return {
      text: t('reason_sense_words'),
      values: { words: list(few.map((text) => t('quoted', { text }))) },
    };
  return others === ''
    ? { text: t('reason_sense') }
    : { text: t('reason_sense_page'), values: { names: others } };
}

export function Reason({ entry, ...reason }: ReasonProps) {
  const texts = useText();
  const sentence = sentenceFor(reason, texts);
  if (sentence === undefined) return null;
  const lang = texts.glossaryLang;
  const values = {
    ...sentence.values,
    name: <span lang={lang}>{entry.name}</span>,
    gloss: <span lang={lang}>{reason.sense?.gloss}</span>,
  };
  return (
    <p class="entry__reason">
      <Phrase text={sentence.text} values={values} />
    </p>
  );
}
