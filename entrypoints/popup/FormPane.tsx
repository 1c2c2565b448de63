/** Shows the form that adds or changes an entry of one of the user's glossaries. */
import { EntryForm } from '../../components/glossaries/entry-form.tsx';
import { useText } from '../../components/text.tsx';
import type { EntryFormState, OpenForm } from './use-entry-form.ts';

export interface FormPaneProps {
  readonly form: OpenForm;
  readonly state: EntryFormState;
  /**
   * True to store the draft, so that it is kept when the popup closes. Must be false in private windows:
   * their drafts would otherwise appear in ordinary windows.
   */
  readonly keepsDraft: boolean;
}

export function FormPane({
  form: { before, draft },
  state: { choices, failure, save, close, remove, keep },
  keepsDraft,
}: FormPaneProps) {
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
        onDraft={keepsDraft ? keep : undefined}
      />
    </div>
  );
}
