/**
 * Changes the user's glossary. It converts entries to drafts, which the user edits, and drafts to entries. It
 * does not check drafts.
 */
import type { Entry, EntryKind, Glossary, Name } from '../glossary.ts';
import { BUNDLED } from './states.ts';

export interface NameDraft {
  readonly text: string;
  /** BCP 47 language tag. */
  readonly lang: string;
}

/** An entry as the user edits it in a form. */
export interface EntryDraft {
  /** Names of the entry. The main name comes first. */
  readonly names: readonly [NameDraft, ...NameDraft[]];
  readonly kind: EntryKind;
  /** Short note on the entry (`Entry.summary`). */
  readonly note: string;
}

/**
 * An entry before it is checked. It has the required fields, and those that it had before the user edited it.
 */
export type UncheckedEntry = Pick<Entry, 'id' | 'kind' | 'name' | 'names' | 'summary'> & Partial<Entry>;

/**
 * Returns a text as part of an id: Latin letters in lower case, digits and hyphens, at most 60 characters. It
 * is empty for a text without Latin letters and digits.
 */
function slug(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

/**
 * Returns an id for `text` that is not in `taken`.
 * @param fallback beginning of the id for a text without Latin letters and digits
 */
export function newId(text: string, fallback: string, taken: readonly string[]): string {
  const base = slug(text) || fallback;
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}

/** Returns an id for a glossary with this title. */
export function newPackId(title: string, taken: readonly string[]): string {
  return newId(title, 'glossary', [BUNDLED, ...taken]);
}

/** Returns a glossary without entries. `language` is the language of its notes. */
export function emptyPack(id: string, title: string, language: string): Glossary {
  return { id, title, language, sources: [], entries: [], timeline: [] };
}

/** Returns the draft of a new entry. */
export function newDraft(text: string, lang: string): EntryDraft {
  return { names: [{ text, lang }], kind: 'concept', note: '' };
}

/** Returns the draft of an entry. `language` is for its main name, if `names` does not have that name. */
export function draftOf({ name, names, kind, summary }: Entry, language: string): EntryDraft {
  const own = names.find(({ text }) => text === name);
  const others = names.filter((other) => other !== own);
  const draft = ({ text, lang }: Name): NameDraft => ({ text, lang });
  return { names: [{ text: name, lang: own?.lang ?? language }, ...others.map(draft)], kind, note: summary };
}

/**
 * Returns the entry of a draft. It keeps all other fields of `before`, the entry that the user edited. A new
 * entry gets an id that `pack` does not have.
 */
export function entryOf({ names, kind, note }: EntryDraft, pack: Glossary, before?: Entry): UncheckedEntry {
  const text = names[0].text.trim();
  const id =
    before?.id ??
    newId(
      text,
      'name',
      [...pack.entries, ...pack.sources].map(({ id }) => id),
    );
  const written = names.map((name): Name => {
    const trimmed = { text: name.text.trim(), lang: name.lang };
    return (
      before?.names.find((known) => known.text === trimmed.text && known.lang === trimmed.lang) ?? {
        ...trimmed,
        type: 'other',
      }
    );
  });
  const { inSentence, ...rest } = before ?? {};
  return {
    ...rest,
    ...(before?.name === text && inSentence !== undefined && { inSentence }),
    id,
    kind,
    name: text,
    names: written,
    summary: note.trim(),
  };
}

/**
 * Returns `pack` with `entry` in place of the entry with the same id, or with `entry` first if there is no
 * such entry.
 */
export function withEntry(pack: Glossary, entry: Entry): Glossary {
  const isThere = pack.entries.some(({ id }) => id === entry.id);
  return {
    ...pack,
    entries: isThere
      ? pack.entries.map((other) => (other.id === entry.id ? entry : other))
      : [entry, ...pack.entries],
  };
}

/** Returns `pack` without an entry, the links of other entries to it, and the events of this entry alone. */
export function withoutEntry(pack: Glossary, id: string): Glossary {
  const entries = pack.entries.filter((entry) => entry.id !== id);
  return {
    ...pack,
    entries: entries.map((entry) => ({
      ...entry,
      relations: entry.relations.filter(({ to }) => to !== id),
      related: entry.related.filter((other) => other !== id),
    })),
    timeline: pack.timeline.flatMap((event) => {
      const concerned = event.entries.filter((other) => other !== id);
      return concerned.length === 0 ? [] : [{ ...event, entries: concerned }];
    }),
  };
}
