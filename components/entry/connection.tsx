/**
 * Shows in one sentence how the open entry is related to the first entry of the trail. The trail is the list
 * of entries that the user opened one from another.
 */
import type { ComponentChildren } from 'preact';
import { nameInSentence, type PathStep } from '../../engine/connections.ts';
import type { Entry } from '../../engine/glossary.ts';
import { Phrase, useText } from '../text.tsx';
import { languageOfEntry } from './entry-language.ts';

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Returns the subject of a relative clause: "who" or "which" in English, the entry's name in other languages.
 */
function clauseSubject(entry: Entry): ComponentChildren {
  const isEnglish = (entry.from?.language ?? 'en').startsWith('en');
  if (!isEnglish) return <b>{nameInSentence(entry)}</b>;
  return entry.kind === 'person' ? 'who' : 'which';
}

/**
 * Joins relations between entries to one sentence: "Nikol Pashinyan leads Armenia, which is part of the South
 * Caucasus." Shows nothing if there are no steps.
 */
export function Connection({ steps }: { steps: readonly PathStep[] }) {
  const texts = useText();
  const { t } = texts;
  const first = steps[0];
  if (first === undefined) return null;
  const sentence = (
    <span lang={languageOfEntry(first.from, texts)}>
      <b>{capitalised(nameInSentence(first.from))}</b>
      {steps.map(({ from, label, to }, index) => (
        <span key={to.id}>
          {index > 0 && <>, {clauseSubject(from)}</>} {label} <b>{nameInSentence(to)}</b>
        </span>
      ))}
      .
    </span>
  );
  return (
    <p class="connection">
      <Phrase text={t('connection')} values={{ sentence }} />
    </p>
  );
}
