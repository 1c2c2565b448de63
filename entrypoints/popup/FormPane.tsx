/** The form for a name of the reader's own, in the popup. */
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { EntryEditor } from '../../components/entry-editor.tsx';
import { useText } from '../../components/text.tsx';
import type { EntryForm, EntryFormState } from './use-entry-form.ts';

export interface FormPaneProps {
  readonly form: EntryForm;
  readonly state: EntryFormState;
}

export function FormPane({ form: { before, draft }, state }: FormPaneProps) {
  const { t } = useText();
  return (
    <div class="pane">
      <EntryEditor
        heading={before === undefined ? t('editor_add') : t('editor_change', { name: before.name })}
        level={2}
        draft={draft}
        glossaries={state.choices}
        failure={state.failure === undefined ? '' : t(state.failure)}
        onSave={state.save}
        onCancel={state.close}
      />
      {before !== undefined && (
        <div class="editor__remove">
          <ConfirmButton
            label={t('glossary_remove')}
            question={t('editor_remove_question', { name: before.name })}
            yes={t('glossary_remove')}
            no={t('glossary_keep')}
            onConfirm={() => void state.remove()}
          />
        </div>
      )}
    </div>
  );
}
