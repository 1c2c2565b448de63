/**
 * A form for an entry of the user's glossary. For an entry that is already stored, it has a button that
 * removes the entry.
 */
import type { Entry } from '../../engine/glossary.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { useText } from '../text.tsx';
import { EntryEditor, type EntryEditorProps } from './entry-editor.tsx';

export interface EntryFormProps extends Omit<EntryEditorProps, 'heading'> {
  /** The entry as it is stored, before the changes. `undefined` for a new entry. */
  readonly before: Pick<Entry, 'name'> | undefined;
  readonly onRemove: () => void;
}

export function EntryForm({ before, onRemove, ...editor }: EntryFormProps) {
  const { t } = useText();
  if (before === undefined) return <EntryEditor heading={t('editor_add')} {...editor} />;
  const { name } = before;
  return (
    <>
      <EntryEditor heading={t('editor_change', { name })} {...editor} />
      <div class="editor__remove">
        <ConfirmButton
          label={t('glossary_remove')}
          question={t('editor_remove_question', { name })}
          yes={t('glossary_remove')}
          no={t('glossary_keep')}
          onConfirm={onRemove}
        />
      </div>
    </>
  );
}
