/** A field for the note of an entry: the text by which the user describes it. */
import type { RefObject } from 'preact';
import { useText } from '../text.tsx';

export interface NoteFieldProps {
  readonly note: string;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  /** Message about a mistake, otherwise empty. */
  readonly problem: string;
  readonly onNote: (note: string) => void;
}

export function NoteField({ note, box, problem, onNote }: NoteFieldProps) {
  const { t } = useText();
  return (
    <div>
      <label class="field__legend" for="editor-note">
        {t('editor_note')}
      </label>
      <textarea
        ref={box}
        id="editor-note"
        class="input editor__note"
        rows={3}
        value={note}
        aria-invalid={problem !== ''}
        aria-describedby="editor-note-hint editor-note-problem"
        onInput={(event) => onNote(event.currentTarget.value)}
      />
      <p class="editor__hint" id="editor-note-hint">
        {t('editor_note_hint')}
      </p>
      <p class="field__problem" id="editor-note-problem">
        {problem}
      </p>
    </div>
  );
}
