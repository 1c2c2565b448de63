/** How the first entry that the reader came from and the open one are connected, as one sentence. */
import type { ComponentChildren } from 'preact';
import { nameInSentence, type PathStep } from '../../engine/connections.ts';
import type { Entry } from '../../engine/glossary.ts';
import { Phrase, useText } from '../text.tsx';
import { languageOfEntry } from './entry-language.ts';

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a further clause about an entry begins with: a pronoun in English, the name again in any other language. */
function beginning(entry: Entry): ComponentChildren {
  const isEnglish = (entry.from?.language ?? 'en').startsWith('en');
  if (!isEnglish) return <b>{nameInSentence(entry)}</b>;
  return entry.kind === 'person' ? 'who' : 'which';
}

/** "Nikol Pashinyan leads Armenia, which is part of the South Caucasus." */
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
          {index > 0 && <>, {beginning(from)}</>} {label} <b>{nameInSentence(to)}</b>
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
