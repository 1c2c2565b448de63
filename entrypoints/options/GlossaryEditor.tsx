/** One glossary of the reader's own: its title, and its names, which are added, changed and taken out one by one. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { Trail } from '../../components/entry/trail.tsx';
import { useKeptFocus } from '../../components/forms/use-kept-focus.ts';
import { EntryForm } from '../../components/glossaries/entry-form.tsx';
import { GlossaryNames } from '../../components/glossaries/glossary-names.tsx';
import { TitleField } from '../../components/glossaries/title-field.tsx';
import { useText } from '../../components/text.tsx';
import { readEntry } from '../../data/pack-entry.ts';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { draftOf, type EntryDraft, entryOf, newDraft, withEntry, withoutEntry } from '../../engine/packs/edit.ts';
import type { PackProblem } from '../../engine/packs/problems.ts';
import type { TextKey } from '../../locales/languages.ts';
import { changePack } from '../../platform/packs/packs.ts';
import type { Glossaries } from './use-glossaries.ts';

export interface GlossaryEditorProps {
  readonly pack: Glossary;
  readonly store: Glossaries['store'];
  readonly failure: TextKey | undefined;
  /** Has a screen reader say it. */
  readonly onSay: (text: string) => void;
  readonly onClose: () => void;
}

export function GlossaryEditor({ pack, store, failure, onSay, onClose }: GlossaryEditorProps) {
  const { t, language } = useText();
  const [open, setOpen] = useState<Entry | 'new'>();
  const before = open === 'new' ? undefined : open;
  const place = before === undefined ? 'add-name' : `name-${before.id}`;
  const keepFocus = useKeptFocus();
  useLayoutEffect(() => document.getElementById('glossary-title')?.focus(), []);

  function close(focusOn: string): void {
    keepFocus(focusOn);
    setOpen(undefined);
  }

  async function save(draft: EntryDraft): Promise<readonly PackProblem[]> {
    const result = readEntry(entryOf(draft, pack, before), pack.language);
    if ('problems' in result) return result.problems;
    const { entry } = result;
    if (!(await store(() => changePack(pack.id, (stored = pack) => withEntry(stored, entry))))) return [];
    onSay(t('glossary_said_saved', { name: entry.name }));
    close(place);
    return [];
  }

  async function takeOut({ id, name }: Entry): Promise<void> {
    if (!(await store(() => changePack(pack.id, (stored = pack) => withoutEntry(stored, id))))) return;
    onSay(t('glossary_said_removed', { title: name }));
    close('add-name');
  }

  if (open === undefined) {
    return (
      <div class="one-glossary">
        <Trail previous={t('glossaries_title')} onBack={onClose} />
        <TitleField title={pack.title} onTitle={(title) => void store(() => changePack(pack.id, (stored = pack) => ({ ...stored, title })))} />
        <GlossaryNames
          entries={pack.entries}
          lang={pack.language}
          onAdd={() => setOpen('new')}
          onEdit={(id) => setOpen(pack.entries.find((entry) => entry.id === id))}
        />
        <p class="field__problem" role="alert">
          {failure !== undefined && t(failure)}
        </p>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the form from wherever the focus is
    <div class="field" onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && close(place)}>
      <EntryForm
        level={3}
        before={before}
        draft={before === undefined ? newDraft('', language) : draftOf(before, pack.language ?? 'en')}
        failure={failure === undefined ? '' : t(failure)}
        onSave={save}
        onCancel={() => close(place)}
        onRemove={() => before !== undefined && void takeOut(before)}
      />
    </div>
  );
}
