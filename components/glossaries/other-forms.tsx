/**
 * Fields for further surface forms of a name, besides the entry's main name. The user can add and remove
 * forms.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ActionIcon } from '../action-icon.tsx';
import { useText } from '../text.tsx';
import { NameFields } from './name-fields.tsx';
import type { NameRows } from './use-name-rows.ts';

export interface OtherFormsProps {
  readonly names: NameRows;
  /**
   * Returns a message about a mistake in the surface form at `index`, or an empty text. Index 0 is the
   * entry's main name.
   */
  readonly problemOf: (index: number) => string;
}

export function OtherForms({ names, problemOf }: OtherFormsProps) {
  const { t } = useText();
  const newest = useRef<HTMLInputElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const [, ...rows] = names.rows;
  const count = useRef(rows.length);

  useLayoutEffect(() => {
    if (rows.length > count.current) newest.current?.focus();
    count.current = rows.length;
  }, [rows.length]);

  function remove(key: number): void {
    names.remove(key);
    addButton.current?.focus(); // the pressed button disappears
  }

  return (
    <fieldset class="field" aria-describedby="editor-others-hint">
      <legend class={rows.length === 0 ? 'visually-hidden' : 'field__legend'}>{t('editor_others')}</legend>
      {rows.map(({ key, text, lang }, index) => {
        const number = index + 1;
        const label = `${t('glossary_remove')}: ${text || t('editor_other', { number })}`;
        return (
          <NameFields
            key={key}
            id={`editor-form-${key}`}
            text={text}
            lang={lang}
            labels={{ text: t('editor_other', { number }), language: t('editor_language_of', { number }) }}
            areLabelsShown={false}
            problem={problemOf(number)}
            {...(number === rows.length && { box: newest })}
            onText={(typed) => names.setText(key, typed)}
            onLanguage={(chosen) => names.setLanguage(key, chosen)}
          >
            <button
              type="button"
              class="button button--icon"
              aria-label={label}
              title={t('glossary_remove')}
              onClick={() => remove(key)}
            >
              <ActionIcon name="close" />
            </button>
          </NameFields>
        );
      })}
      <button type="button" ref={addButton} class="button button--quiet editor__add" onClick={names.add}>
        {t('editor_add_other')}
      </button>
      <p class={rows.length === 0 ? 'visually-hidden' : 'editor__hint'} id="editor-others-hint">
        {t('editor_others_hint')}
      </p>
    </fieldset>
  );
}
