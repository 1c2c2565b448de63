/** A field for the title of a glossary. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { useText } from '../text.tsx';
import { expectedText } from './expected-text.ts';

export interface TitleFieldProps {
  readonly title: string;
  readonly onTitle: (title: string) => void;
}

/** Largest length of a title in characters, as the published file format allows. */
const LONGEST = 200;

export function TitleField({ title, onTitle }: TitleFieldProps) {
  const texts = useText();
  const { t } = texts;
  const [draft, setDraft] = useState(title);
  const [isWrong, setIsWrong] = useState(false);

  useLayoutEffect(() => setDraft(title), [title]);

  /**
   * Reports the title if it is valid. Called when typing has ended, so that unfinished titles are not stored.
   */
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
        {isWrong &&
          t('problem_expected', { expected: expectedText({ type: 'text', longest: LONGEST }, texts) })}
      </p>
    </div>
  );
}
