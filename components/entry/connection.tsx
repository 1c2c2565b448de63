/** Shows the connection from the first entry of the user's trail to the open one, as one sentence. */
import type { ComponentChildren } from 'preact';
import { nameInSentence, type PathStep } from '../../engine/connections.ts';
import type { Entry } from '../../engine/glossary.ts';
import { Phrase, useText } from '../text.tsx';
import { languageOfEntry } from './entry-language.ts';

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Returns the subject of a further clause: a pronoun in English, the name again in other languages. */
function clauseSubject(entry: Entry): ComponentChildren {
  const isEnglish = (entry.from?.language ?? 'en').startsWith('en');
  if (!isEnglish) return <b>{nameInSentence(entry)}</b>;
  return entry.kind === 'person' ? 'who' : 'which';
}

/** Joins the steps: "Nikol Pashinyan leads Armenia, which is part of the South Caucasus." */
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
