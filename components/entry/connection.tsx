/** How the first entry that the reader came from and the open one are connected, as one sentence. */
import { nameInSentence, type Step } from '../../engine/connections.ts';
import type { Entry } from '../../engine/glossary.ts';
import { Phrase, useText } from '../text.tsx';

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a further clause about an entry begins with. */
function pronoun({ kind }: Entry): string {
  return kind === 'person' ? 'who' : 'which';
}

/** "Nikol Pashinyan leads Armenia, which is part of the South Caucasus." */
export function Connection({ steps }: { steps: readonly Step[] }) {
  const { t, ofGlossary } = useText();
  const first = steps[0];
  if (first === undefined) return null;
  const sentence = (
    <span lang={ofGlossary}>
      <b>{capitalised(nameInSentence(first.from))}</b>
      {steps.map(({ from, label, to }, index) => (
        <span key={to.id}>
          {index > 0 && `, ${pronoun(from)}`} {label} <b>{nameInSentence(to)}</b>
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
