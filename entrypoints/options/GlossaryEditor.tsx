/** Editor for one of the user's glossaries: its title, and its names. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { Trail } from '../../components/entry/trail.tsx';
import { useKeptFocus } from '../../components/forms/use-kept-focus.ts';
import { EntryForm } from '../../components/glossaries/entry-form.tsx';
import { GlossaryNames } from '../../components/glossaries/glossary-names.tsx';
import { TitleField } from '../../components/glossaries/title-field.tsx';
import { useText } from '../../components/text.tsx';
import { readEntry } from '../../data/pack-entry.ts';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { draftOf, type EntryDraft, entryOf, newDraft } from '../../engine/packs/edit.ts';
import type { PackProblem } from '../../engine/packs/problems.ts';
import type { StoredGlossary } from '../../engine/packs/states.ts';
import type { TextKey } from '../../locales/languages.ts';
import { changePack } from '../../platform/packs/change-pack.ts';
import type { PackChange } from '../../platform/packs/pack-change.ts';
import { packGlossary } from '../../platform/packs/read-pack.ts';
import type { Glossaries } from './use-glossaries.ts';

export interface GlossaryEditorProps {
  readonly glossary: StoredGlossary;
  readonly store: Glossaries['store'];
  readonly failure: TextKey | undefined;
  /** Announces a text to users of assistive technology, through the page's live region. */
  readonly onAnnounce: (text: string) => void;
  readonly onClose: () => void;
}

/**
 * Smallest number of entries in a glossary for which saving takes seconds. The editor then shows a note while
 * it saves.
 */
const SLOW_ENTRY_COUNT = 5000;

/**
 * Returns a stored glossary with all its entries, and reads it again after each change. Returns undefined
 * until it has been read for the first time.
 */
function useFullGlossary({ id, data }: StoredGlossary): Glossary | undefined {
  const [whole, setWhole] = useState<Glossary>();
  useEffect(() => {
    const controller = new AbortController();
    void packGlossary(id).then((found) => controller.signal.aborted || setWhole(found));
    return () => controller.abort();
  }, [id, data]);
  return whole;
}

/** Editor for one of the user's glossaries. It shows nothing until the glossary has been read. */
export function GlossaryEditor(props: GlossaryEditorProps) {
  const pack = useFullGlossary(props.glossary);
  return pack === undefined ? null : <LoadedEditor pack={pack} {...props} />;
}

function LoadedEditor({
  pack,
  glossary,
  store,
  failure,
  onAnnounce,
  onClose,
}: GlossaryEditorProps & { readonly pack: Glossary }) {
  const { t, language } = useText();
  const [isSaving, setIsSaving] = useState(false);
  const [open, setOpen] = useState<Entry | 'new'>();
  const before = open === 'new' ? undefined : open;
  const focusTarget = before === undefined ? 'add-name' : `name-${before.id}`;
  const keepFocus = useKeptFocus();
  useLayoutEffect(() => document.getElementById('glossary-title')?.focus(), []);

  function close(focusOn: string): void {
    keepFocus(focusOn);
    setOpen(undefined);
  }

  async function change(edit: PackChange): Promise<boolean> {
    setIsSaving(true);
    const isStored = await store(() => changePack(pack.id, edit));
    setIsSaving(false);
    return isStored;
  }

  async function save(draft: EntryDraft): Promise<readonly PackProblem[]> {
    const result = readEntry(entryOf(draft, pack, before), pack.language);
    if ('problems' in result) return result.problems;
    const { entry } = result;
    if (!(await change({ type: 'put', entry }))) return [];
    onAnnounce(t('glossary_said_saved', { name: entry.name }));
    close(focusTarget);
    return [];
  }

  async function remove({ id, name }: Entry): Promise<void> {
    if (!(await change({ type: 'remove', entry: id }))) return;
    onAnnounce(t('glossary_said_removed', { title: name }));
    close('add-name');
  }

  const saving = (
    <p class="field__note" role="status">
      {isSaving && glossary.entries >= SLOW_ENTRY_COUNT && t('glossary_saving')}
    </p>
  );
  if (open === undefined) {
    return (
      <div class="one-glossary">
        <Trail previous={t('glossaries_title')} onBack={onClose} />
        <TitleField title={glossary.title} onTitle={(title) => void change({ type: 'title', title })} />
        <GlossaryNames
          entries={pack.entries}
          lang={pack.language}
          onAdd={() => setOpen('new')}
          onEdit={(id) => setOpen(pack.entries.find((entry) => entry.id === id))}
        />
        {saving}
        <p class="field__problem" role="alert">
          {failure !== undefined && t(failure)}
        </p>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the form, wherever the focus is in it
    <div
      class="field"
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && close(focusTarget)}
    >
      <EntryForm
        level={3}
        before={before}
        draft={before === undefined ? newDraft('', language) : draftOf(before, pack.language ?? 'en')}
        failure={failure === undefined ? '' : t(failure)}
        onSave={save}
        onCancel={() => close(focusTarget)}
        onRemove={() => before !== undefined && void remove(before)}
      />
      {saving}
    </div>
  );
}
