/** The form for a name of the reader's own, in the popup. */
import { EntryForm } from '../../components/glossaries/entry-form.tsx';
import { useText } from '../../components/text.tsx';
import type { EntryFormState, EntryForm as FilledIn } from './use-entry-form.ts';

export interface FormPaneProps {
  readonly form: FilledIn;
  readonly state: EntryFormState;
}

export function FormPane({ form: { before, draft }, state: { choices, failure, save, close, remove, keep } }: FormPaneProps) {
  const { t } = useText();
  return (
    <div class="pane">
      <EntryForm
        level={2}
        before={before}
        draft={draft}
        glossaries={choices}
        failure={failure === undefined ? '' : t(failure)}
        onSave={save}
        onCancel={close}
        onRemove={() => void remove()}
        onDraft={keep}
      />
    </div>
  );
}
