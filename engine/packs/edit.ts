/** Changing a glossary of the reader's own: what is filled in for an entry, and the glossary with it. Nothing here checks what is filled in. */
import type { Entry, EntryKind, Glossary, Name } from '../glossary.ts';
import { BUNDLED } from './states.ts';

export interface NameDraft {
  readonly text: string;
  /** BCP 47 language tag. */
  readonly lang: string;
}

/** An entry as it is filled in. */
export interface EntryDraft {
  /** The entry's own name first. */
  readonly names: readonly [NameDraft, ...NameDraft[]];
  readonly kind: EntryKind;
  /** Who or what it is; the `summary` of the entry. */
  readonly note: string;
}

/** An entry before it is checked: what a file needs to have, and what it had before beyond that. */
export type UncheckedEntry = Pick<Entry, 'id' | 'kind' | 'name' | 'names' | 'summary'> & Partial<Entry>;

/** The part of it that ids are made of: lower-case Latin letters and digits joined by hyphens; empty where a text has none of them. */
function slug(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

/** An id for `text` that is not among `taken`; for a text without Latin letters it begins with `otherwise`. */
export function newId(text: string, otherwise: string, taken: readonly string[]): string {
  const base = slug(text) || otherwise;
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}

/** An id for a glossary with this title. */
export function newPackId(title: string, taken: readonly string[]): string {
  return newId(title, 'glossary', [BUNDLED, ...taken]);
}

/** A glossary without entries; `language` is that of its notes. */
export function emptyPack(id: string, title: string, language: string): Glossary {
  return { id, title, language, sources: [], entries: [], timeline: [] };
}

/** An entry to be filled in. */
export function newDraft(text: string, lang: string): EntryDraft {
  return { names: [{ text, lang }], kind: 'concept', note: '' };
}

/** An entry as it was filled in; `language` is that of a name of which the entry does not say it. */
export function draftOf({ name, names, kind, summary }: Entry, language: string): EntryDraft {
  const own = names.find(({ text }) => text === name);
  const others = names.filter((other) => other !== own);
  const draft = ({ text, lang }: Name): NameDraft => ({ text, lang });
  return { names: [{ text: name, lang: own?.lang ?? language }, ...others.map(draft)], kind, note: summary };
}

/**
 * The entry that was filled in, with what `before`, the entry that it was, has beyond that. It keeps the id of `before`, or gets one that
 * `pack` does not have.
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
    return before?.names.find((known) => known.text === trimmed.text && known.lang === trimmed.lang) ?? { ...trimmed, type: 'other' };
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

/** With `entry` in the place of the one that has its id, or as its first. */
export function withEntry(pack: Glossary, entry: Entry): Glossary {
  const isThere = pack.entries.some(({ id }) => id === entry.id);
  return { ...pack, entries: isThere ? pack.entries.map((other) => (other.id === entry.id ? entry : other)) : [entry, ...pack.entries] };
}

/** Without the entry, and without what others say of it. */
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
