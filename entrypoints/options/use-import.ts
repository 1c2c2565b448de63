/** Importing the file of a glossary: it is read and checked here in the page, and stored only if nothing is wrong with it. */
import { useState } from 'preact/hooks';
import { LARGEST_FILE, type PackFormat, readPackFile } from '../../data/pack-file.ts';
import type { Glossary } from '../../engine/glossary.ts';
import { newPackId } from '../../engine/packs/edit.ts';
import type { PackProblem } from '../../engine/packs/problems.ts';
import type { ListedGlossary } from '../../engine/packs/states.ts';
import { savePack } from '../../platform/packs/packs.ts';
import { textIn } from './file-text.ts';

/** What has come of the last file. */
export type ImportState =
  | { readonly stage: 'idle' }
  | { readonly stage: 'unreadable'; readonly file: string }
  | { readonly stage: 'refused'; readonly file: string; readonly problems: readonly PackProblem[] }
  /** A glossary of its id is there; it can be replaced if it is the reader's. */
  | { readonly stage: 'exists'; readonly pack: Glossary; readonly canReplace: boolean }
  | { readonly stage: 'done'; readonly title: string; readonly names: number; readonly isOff: boolean };

export interface Import {
  readonly state: ImportState;
  read(file: File): Promise<void>;
  /** Answers whether the file is to replace the glossary that is there, or to stand beside it. */
  answer(choice: 'replace' | 'both' | 'cancel'): Promise<void>;
}

/** By the name of the file; where that does not say, JSON begins with a bracket. */
function formatOf(name: string, text: string): PackFormat {
  const ending = /\.(json|csv)$/i.exec(name)?.[1]?.toLowerCase();
  return ending === 'json' || (ending === undefined && text.trimStart().startsWith('{')) ? 'json' : 'csv';
}

const notUtf8: PackProblem = { field: '', expected: { type: 'encoding' } };
const tooLarge: PackProblem = { field: '', expected: { type: 'file-size', most: LARGEST_FILE } };

export interface ImportOptions {
  readonly listed: readonly ListedGlossary[];
  readonly store: (change: () => Promise<void>) => Promise<boolean>;
}

export function useImport({ listed, store }: ImportOptions): Import {
  const [state, setState] = useState<ImportState>({ stage: 'idle' });
  const taken = listed.map(({ id }) => id);

  async function keep(pack: Glossary, isNew: boolean): Promise<void> {
    const isStored = await store(() => savePack(pack, isNew ? { isOn: false } : {}));
    const isOff = isNew || listed.some(({ id, isOn }) => id === pack.id && !isOn);
    setState(isStored ? { stage: 'done', title: pack.title, names: pack.entries.length, isOff } : { stage: 'idle' });
  }

  async function read(file: File): Promise<void> {
    if (file.size > LARGEST_FILE) return setState({ stage: 'refused', file: file.name, problems: [tooLarge] });
    let bytes: ArrayBuffer;
    try {
      bytes = await file.arrayBuffer();
    } catch {
      return setState({ stage: 'unreadable', file: file.name });
    }
    const text = textIn(new Uint8Array(bytes));
    if (text === undefined) return setState({ stage: 'refused', file: file.name, problems: [notUtf8] });
    const title = file.name.replace(/\.[^.]*$/, '') || file.name;
    const result = readPackFile(text, formatOf(file.name, text), { id: newPackId(title, []), title });
    if ('problems' in result) return setState({ stage: 'refused', file: file.name, problems: result.problems });
    const there = listed.find(({ id }) => id === result.pack.id);
    if (there === undefined) return keep(result.pack, true);
    setState({ stage: 'exists', pack: result.pack, canReplace: there.origin === 'reader' });
  }

  async function answer(choice: 'replace' | 'both' | 'cancel'): Promise<void> {
    if (state.stage !== 'exists' || choice === 'cancel') return setState({ stage: 'idle' });
    const { pack } = state;
    if (choice === 'replace') await keep(pack, false);
    else await keep({ ...pack, id: newPackId(pack.id, taken) }, true);
  }

  return { state, read, answer };
}
