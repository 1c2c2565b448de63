/** Holds the state of the form that adds a name to one of the user's glossaries or changes an entry. */
import { useState } from 'preact/hooks';
import type { GlossaryChoice } from '../../components/glossaries/entry-editor.tsx';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import {
  draftOf,
  type EntryDraft,
  emptyPack,
  entryOf,
  newDraft,
  newPackId,
} from '../../engine/packs/edit.ts';
import { likelyLanguage } from '../../engine/packs/name-language.ts';
import type { PackProblem } from '../../engine/packs/problems.ts';
import type { TextKey } from '../../locales/languages.ts';
import type { Translator } from '../../locales/translator.ts';
import { changePack, type SaveOptions } from '../../platform/packs/change-pack.ts';
import { dropDraft, keepDraft, keptDraft } from '../../platform/packs/kept-draft.ts';
import type { PackChange } from '../../platform/packs/pack-change.ts';
import { listedGlossaries } from '../../platform/packs/packs.ts';
import { packEntry, packEntryNamed, packGlossary } from '../../platform/packs/read-pack.ts';
import { NoRoomError } from '../../platform/storage/no-room.ts';

/** Id of the user's default glossary, which is created when the user adds a name for the first time. */
const FIRST_PACK = 'my-names';

/** A glossary to which a name can be added, without its entries. The glossary may not be stored yet. */
type PackChoice = Pick<Glossary, 'id' | 'title' | 'language'>;

/** The contents of the open form. */
export interface OpenForm {
  /** The entry as it is stored, before the user's changes. Undefined for a new entry. */
  readonly before: Entry | undefined;
  readonly draft: EntryDraft;
  /** Glossaries in which the user can store the entry. For a stored entry this is only its own glossary. */
  readonly packs: readonly [PackChoice, ...PackChoice[]];
}

export interface EntryFormState {
  readonly form: OpenForm | undefined;
  readonly choices: readonly GlossaryChoice[];
  /**
   * Key of the text that says why the entry could not be stored or removed. Undefined if there is no such
   * failure.
   */
  readonly failure: TextKey | undefined;
  /**
   * Opens the form for a new entry with this name. If one of the user's glossaries has an entry of this name,
   * opens the form for that entry.
   */
  add(name: string): Promise<void>;
  /** Opens the form for a stored entry. `id` is the id of the glossary, a slash, and the id of the entry. */
  change(id: string): Promise<void>;
  /**
   * Opens the form with the draft that was not finished when the popup last closed, if there is one. Does not
   * open it if `isWanted` returns false once the draft has been read.
   */
  resume(isWanted: () => boolean): Promise<void>;
  /** Stores a draft, so that it is not lost when the popup closes. */
  keep(draft: EntryDraft): void;
  close(): void;
  /**
   * Checks and stores the draft. Then closes the form and calls `onSaved` with the id of the entry. Returns
   * the mistakes in the draft if it has any. If storing fails for another reason, returns an empty list and
   * sets `failure`.
   */
  save(draft: EntryDraft, pack: string | undefined): Promise<readonly PackProblem[]>;
  /**
   * Removes the stored entry and closes the form. Returns false if removing fails, or if there is no stored
   * entry.
   */
  remove(): Promise<boolean>;
}

/**
 * Returns the glossaries to which a new name can be added. The default glossary comes first, even if it is
 * off or does not exist yet. The user's other glossaries follow in the user's order, if they are on.
 */
async function packsForNames({ t, language }: Translator): Promise<[PackChoice, ...PackChoice[]]> {
  const listed = await listedGlossaries();
  const own = listed
    .filter(({ origin, id, isOn }) => origin === 'user' && (isOn || id === FIRST_PACK))
    .filter((glossary) => 'title' in glossary);
  const first = own.find(({ id }) => id === FIRST_PACK);
  const others = own.filter((pack) => pack !== first);
  const taken = listed.map(({ id }) => id);
  return [first ?? { id: newPackId(FIRST_PACK, taken), title: t('glossary_mine'), language }, ...others];
}

function emptyOf({ id, title, language = 'en' }: PackChoice): Glossary {
  return emptyPack(id, title, language);
}

/**
 * Returns the draft as an entry, or the mistakes in it. The code that checks drafts is loaded only when it is
 * needed.
 */
async function checkDraft(draft: EntryDraft, choice: PackChoice, before: Entry | undefined) {
  const { readEntry } = await import('../../data/pack-entry.ts');
  const pack = (await packGlossary(choice.id)) ?? emptyOf(choice);
  return readEntry(entryOf(draft, pack, before), pack.language);
}

export function useEntryForm(texts: Translator, onSaved: (id: string) => void): EntryFormState {
  const [form, setForm] = useState<OpenForm>();
  const [failure, setFailure] = useState<TextKey>();

  function open(next: OpenForm | undefined): void {
    setFailure(undefined);
    setForm(next);
  }

  function openEntry(before: Entry, pack: PackChoice, draft = draftOf(before, pack.language ?? 'en')): void {
    open({ before, draft, packs: [pack] });
  }

  /** Closes the form and discards its draft. */
  function leave(): void {
    open(undefined);
    void dropDraft();
  }

  async function change(id: string, draft?: EntryDraft): Promise<void> {
    const [packId = '', entryId = ''] = id.split('/');
    const pack = (await listedGlossaries()).find((one) => one.origin === 'user' && one.id === packId);
    const before = await packEntry(packId, entryId);
    if (pack?.origin === 'user' && before !== undefined) openEntry(before, pack, draft);
  }

  async function store(pack: PackChoice, change: PackChange, options?: SaveOptions): Promise<boolean> {
    try {
      await changePack(pack.id, change, { ...options, otherwise: emptyOf(pack) });
      return true;
    } catch (error) {
      setFailure(error instanceof NoRoomError ? 'no_room' : 'not_stored');
      return false;
    }
  }

  return {
    form,
    choices: (form?.packs ?? []).map(({ id, title }) => ({ id, title })),
    failure,
    close: leave,
    keep(draft) {
      const entry = form?.before && `${form.packs[0].id}/${form.before.id}`;
      void keepDraft({ draft, entry }).catch(() => {}); // a draft over the storage limit is not kept
    },
    async resume(isWanted) {
      const kept = await keptDraft();
      if (kept === undefined || !isWanted()) return;
      if (kept.entry === undefined)
        open({ before: undefined, draft: kept.draft, packs: await packsForNames(texts) });
      else await change(kept.entry, kept.draft);
    },
    async add(name) {
      const packs = await packsForNames(texts);
      for (const pack of packs) {
        const known = await packEntryNamed(pack.id, name);
        if (known !== undefined) return openEntry(known, pack);
      }
      open({ before: undefined, draft: newDraft(name, likelyLanguage(name, texts.language)), packs });
    },
    change: (id) => change(id),
    async save(draft, chosen) {
      if (form === undefined) return [];
      const pack = form.packs.find(({ id }) => id === chosen) ?? form.packs[0];
      const result = await checkDraft(draft, pack, form.before);
      if ('problems' in result) return result.problems;
      const { entry } = result;
      if (await store(pack, { type: 'put', entry }, { switchesOn: true })) {
        leave();
        onSaved(`${pack.id}/${entry.id}`);
      }
      return [];
    },
    async remove() {
      if (form?.before === undefined) return false;
      const { id } = form.before;
      const isRemoved = await store(form.packs[0], { type: 'remove', entry: id });
      if (isRemoved) leave();
      return isRemoved;
    },
  };
}
