/** The title of a glossary. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { useText } from '../text.tsx';
import { expectedText } from './expected-text.ts';

export interface TitleFieldProps {
  readonly title: string;
  readonly onTitle: (title: string) => void;
}

/** As in the published format. */
const LONGEST = 200;

export function TitleField({ title, onTitle }: TitleFieldProps) {
  const texts = useText();
  const { t } = texts;
  const [draft, setDraft] = useState(title);
  const [isWrong, setIsWrong] = useState(false);

  useLayoutEffect(() => setDraft(title), [title]);

  /** When it has been typed: nobody wants every letter between. */
  function commit(text: string): void {
    const next = text.trim();
    const isGood = next !== '' && next.length <= LONGEST;
    setIsWrong(!isGood);
    if (isGood && next !== title) onTitle(next);
  }

  return (
    <div class="title">
      <label class="field__legend" for="glossary-title">
        {t('glossary_heading')}
      </label>
      <input
        id="glossary-title"
        class="input title__input"
        type="text"
        autocomplete="off"
        value={draft}
        aria-invalid={isWrong}
        aria-describedby="glossary-title-problem"
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      <p class="field__problem" id="glossary-title-problem" role="alert">
        {isWrong && t('problem_expected', { expected: expectedText({ type: 'text', longest: LONGEST }, texts) })}
      </p>
    </div>
  );
}
