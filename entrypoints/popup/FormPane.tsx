/** The form for a name of the reader's own, in the popup. */
import { EntryForm } from '../../components/glossaries/entry-form.tsx';
import { useText } from '../../components/text.tsx';
import type { EntryFormState, EntryForm as FilledIn } from './use-entry-form.ts';

export interface FormPaneProps {
  readonly form: FilledIn;
  readonly state: EntryFormState;
  /** What is filled in is there again when the popup has been closed. Not in private windows, whose names would then turn up in ordinary ones. */
  readonly isKept: boolean;
}

export function FormPane({ form: { before, draft }, state: { choices, failure, save, close, remove, keep }, isKept }: FormPaneProps) {
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
        onDraft={isKept ? keep : undefined}
      />
    </div>
  );
}
