/**
 * Fields for one surface form of a name: its text and its language. The language decides with which inflected
 * forms the name is found in texts.
 */
import type { ComponentChildren, RefObject } from 'preact';
import { nameLanguages } from './name-languages.ts';

export interface NameFieldsProps {
  /** Text with which the HTML ids of the fields begin. */
  readonly id: string;
  readonly text: string;
  /** BCP 47 language tag. */
  readonly lang: string;
  readonly labels: { readonly text: string; readonly language: string };
  readonly areLabelsShown: boolean;
  /** Message about a mistake, otherwise empty. */
  readonly problem: string;
  readonly box?: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
  readonly onLanguage: (lang: string) => void;
  /** Content after the fields. */
  readonly children?: ComponentChildren;
}

export function NameFields({
  id,
  text,
  lang,
  labels,
  areLabelsShown,
  problem,
  box,
  onText,
  onLanguage,
  children,
}: NameFieldsProps) {
  const label = areLabelsShown ? 'field__legend' : 'visually-hidden';
  return (
    <div class="name">
      <div class="name__row">
        <div class="name__text">
          <label class={label} for={`${id}-text`}>
            {labels.text}
          </label>
          <input
            ref={box ?? null}
            id={`${id}-text`}
            class="input name__input"
            type="text"
            lang={lang}
            autocomplete="off"
            spellcheck={false}
            value={text}
            aria-invalid={problem !== ''}
            aria-describedby={`${id}-problem`}
            onInput={(event) => onText(event.currentTarget.value)}
          />
        </div>
        <div class="name__language">
          <label class={label} for={`${id}-language`}>
            {labels.language}
          </label>
          <select
            id={`${id}-language`}
            class="input name__select"
            value={lang}
            onChange={(event) => onLanguage(event.currentTarget.value)}
          >
            {nameLanguages(lang).map(([tag, name]) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        </div>
        {children}
      </div>
      <p class="field__problem" id={`${id}-problem`}>
        {problem}
      </p>
    </div>
  );
}
