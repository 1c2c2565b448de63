/** A form for an entry of the user's glossary. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ENTRY_KINDS } from '../../engine/glossary.ts';
import type { EntryDraft } from '../../engine/packs/edit.ts';
import type { PackProblem } from '../../engine/packs/problems.ts';
import { SelectField } from '../forms/select-field.tsx';
import { useText } from '../text.tsx';
import { expectedText } from './expected-text.ts';
import { NameFields } from './name-fields.tsx';
import { NoteField } from './note-field.tsx';
import { OtherForms } from './other-forms.tsx';
import { useNameRows } from './use-name-rows.ts';

/** Glossary in which the entry can be stored. */
export interface GlossaryChoice {
  readonly id: string;
  readonly title: string;
}

export interface EntryEditorProps {
  readonly heading: string;
  /** Level of the form's heading: `<h2>` or `<h3>`. */
  readonly level: 2 | 3;
  /** Initial values of the fields. */
  readonly draft: EntryDraft;
  /**
   * Glossaries in which the user can store the entry; the first is preselected. If there are fewer than two,
   * the user is not asked.
   */
  readonly glossaries?: readonly GlossaryChoice[];
  /** Message if the browser could not store the entry, otherwise empty. */
  readonly failure: string;
  /**
   * Stores the entry. Resolves to the mistakes that prevent this. The list is empty if the entry was stored,
   * and also if storing failed for another reason; `failure` then has a message.
   */
  readonly onSave: (draft: EntryDraft, glossary: string | undefined) => Promise<readonly PackProblem[]>;
  readonly onCancel: () => void;
  /** Called with the current values after every change. */
  readonly onDraft?: ((draft: EntryDraft) => void) | undefined;
}

/**
 * Returns the field of the form beside which a problem is shown. A number is the index of a surface form in
 * the list of names; index 0 is the entry's main name.
 */
function fieldOf({ field }: PackProblem): number | 'note' | 'kind' | 'other' {
  const form = /^names\[(\d+)\]/.exec(field)?.[1];
  if (form !== undefined) return Number(form);
  if (field === 'name' || field === 'names') return 0;
  if (field === 'summary' || field === 'note') return 'note';
  return field === 'kind' ? 'kind' : 'other';
}

export function EntryEditor({
  heading,
  level,
  draft,
  glossaries = [],
  failure,
  onSave,
  onCancel,
  onDraft,
}: EntryEditorProps) {
  const texts = useText();
  const { t, language } = texts;
  const names = useNameRows(draft.names, language);
  const [kind, setKind] = useState(draft.kind);
  const [note, setNote] = useState(draft.note);
  const [glossary, setGlossary] = useState(glossaries[0]?.id);
  const [problems, setProblems] = useState<readonly PackProblem[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const nameBox = useRef<HTMLInputElement>(null);
  const noteBox = useRef<HTMLTextAreaElement>(null);
  const [own] = names.rows;
  const Heading = `h${level}` as const;

  // Focuses the note if the user has come with a name, since only the note is missing then.
  useEffect(() => (draft.names[0].text !== '' && draft.note === '' ? noteBox : nameBox).current?.focus(), []);
  const isUntouched = useRef(true);
  useEffect(() => {
    if (!isUntouched.current) onDraft?.({ names: names.written(), kind, note });
    isUntouched.current = false;
  }, [names.rows, kind, note]);
  useLayoutEffect(() => {
    if (problems.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);

  function problemAt(target: ReturnType<typeof fieldOf>): string {
    const problem = problems.find((one) => fieldOf(one) === target);
    return problem === undefined
      ? ''
      : t('problem_expected', { expected: expectedText(problem.expected, texts) });
  }

  const messages = [problemAt('kind'), problemAt('other'), failure].filter((text) => text !== '');

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    setProblems(await onSave({ names: names.filledIn(), kind, note }, glossary));
  }

  return (
    <form class="editor" ref={form} noValidate aria-labelledby="editor-heading" onSubmit={save}>
      <Heading class="editor__heading" id="editor-heading">
        {heading}
      </Heading>
      <NameFields
        id="editor-name"
        text={own.text}
        lang={own.lang}
        labels={{ text: t('editor_name'), language: t('editor_language') }}
        areLabelsShown
        problem={problemAt(0)}
        box={nameBox}
        onText={(text) => names.setText(own.key, text)}
        onLanguage={(lang) => names.setLanguage(own.key, lang)}
      />
      <NoteField note={note} box={noteBox} problem={problemAt('note')} onNote={setNote} />
      <div class="editor__pair">
        <SelectField
          id="editor-kind"
          label={t('editor_kind')}
          options={ENTRY_KINDS.map((value) => ({ value, label: t(`kind_${value}`) }))}
          chosen={kind}
          onChoose={setKind}
        />
        {glossaries.length > 1 && (
          <SelectField
            id="editor-glossary"
            label={t('editor_glossary')}
            options={glossaries.map(({ id, title }) => ({ value: id, label: title }))}
            chosen={glossary}
            onChoose={setGlossary}
          />
        )}
      </div>
      <OtherForms names={names} problemOf={problemAt} />
      <div role="alert">
        {messages.map((text) => (
          <p key={text} class="field__problem">
            {text}
          </p>
        ))}
      </div>
      <div class="editor__actions">
        <button type="submit" class="button button--strong">
          {t('editor_save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('editor_cancel')}
        </button>
      </div>
    </form>
  );
}
