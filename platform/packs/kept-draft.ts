/**
 * What the reader is writing about a name when the popup closes, which it does at a press anywhere else. It waits in the session's memory, which is gone
 * with the browser, until it is saved or given up.
 */
import { ENTRY_KINDS } from '../../engine/glossary.ts';
import type { EntryDraft } from '../../engine/packs/edit.ts';
import { browser } from '../extension.ts';

export interface KeptDraft {
  readonly draft: EntryDraft;
  /** The id, where glossaries come together, of the entry that is changed; `undefined` for a new one. */
  readonly entry?: string | undefined;
}

/** In `storage.session`. */
const KEY = 'draft';

export async function keepDraft(kept: KeptDraft): Promise<void> {
  await browser.storage.session.set({ [KEY]: kept });
}

export async function dropDraft(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isName(value: unknown): boolean {
  return isRecord(value) && typeof value.text === 'string' && typeof value.lang === 'string';
}

function isDraft(value: unknown): value is EntryDraft {
  if (!isRecord(value) || !Array.isArray(value.names) || value.names.length === 0 || !value.names.every(isName)) return false;
  return typeof value.note === 'string' && ENTRY_KINDS.some((kind) => kind === value.kind);
}

function isKeptDraft(value: unknown): value is KeptDraft {
  return isRecord(value) && isDraft(value.draft) && (value.entry === undefined || typeof value.entry === 'string');
}

/** What was being written, if anything. */
export async function keptDraft(): Promise<KeptDraft | undefined> {
  const kept: unknown = (await browser.storage.session.get(KEY))[KEY];
  return isKeptDraft(kept) ? kept : undefined;
}
