/**
 * Does the jobs of the glossary worker: reads a glossary file, compiles a glossary, and changes a stored
 * glossary.
 */
import { LARGEST_FILE, type PackFormat, type PackReading, readPackFile } from '../../data/pack-file.ts';
import type { Glossary } from '../../engine/glossary.ts';
import { newPackId } from '../../engine/packs/edit.ts';
import type { PackProblem } from '../../engine/packs/problems.ts';
import { buildPack } from '../../platform/packs/build-pack.ts';
import { changed } from '../../platform/packs/pack-change.ts';
import { entriesIn, withEntries } from '../../platform/packs/pack-meta.ts';
import type { WorkerReply, WorkerRequest } from '../../platform/packs/pack-worker.ts';
import { decodeText } from './file-text.ts';

/**
 * Progress of an import after the file has been read and after it has been checked, from 0 to 1. The rest is
 * compiling.
 */
const READ = 0.05;
const CHECKED = 0.4;

const notUtf8: PackProblem = { field: '', expected: { type: 'encoding' } };
const tooLarge: PackProblem = { field: '', expected: { type: 'file-size', most: LARGEST_FILE } };

/**
 * Returns the format of a file by the ending of its name. Without a known ending, a text that begins with a
 * brace is JSON, and any other text is CSV.
 */
function formatOf(name: string, text: string): PackFormat {
  const ending = /\.(json|csv)$/i.exec(name)?.[1]?.toLowerCase();
  return ending === 'json' || (ending === undefined && text.trimStart().startsWith('{')) ? 'json' : 'csv';
}

function readText(file: File, bytes: ArrayBuffer): PackReading {
  const text = decodeText(new Uint8Array(bytes));
  if (text === undefined) return { problems: [notUtf8] };
  const title = file.name.replace(/\.[^.]*$/, '') || file.name;
  return readPackFile(text, formatOf(file.name, text), { id: newPackId(title, []), title });
}

/** Returns a function that does the job of a request. It posts progress and result to `post`. */
export function packWork(
  post: (reply: WorkerReply, transfer: Transferable[]) => void,
): (request: WorkerRequest) => Promise<void> {
  const reply = (what: WorkerReply, transfer: Transferable[] = []) => post(what, transfer);
  let pack: Glossary | undefined;

  async function read(file: File): Promise<void> {
    if (file.size > LARGEST_FILE) return reply({ type: 'refused', problems: [tooLarge] });
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes === undefined) return reply({ type: 'unreadable' });
    reply({ type: 'progress', share: READ });
    const reading = readText(file, bytes);
    if ('problems' in reading) return reply({ type: 'refused', problems: reading.problems });
    pack = reading.pack;
    reply({ type: 'progress', share: CHECKED });
    reply({ type: 'read', id: pack.id, title: pack.title, entries: pack.entries.length });
  }

  function build(glossary: Glossary): void {
    const built = buildPack(glossary, (share) =>
      reply({ type: 'progress', share: CHECKED + share * (1 - CHECKED) }),
    );
    reply({ type: 'built', built }, [built.ids.buffer, built.compiled.buffer]);
  }

  async function work(request: WorkerRequest): Promise<void> {
    if (request.type === 'read') await read(request.file);
    else if (request.type === 'build' && pack !== undefined) build({ ...pack, id: request.id });
    else if (request.type === 'change')
      build(changed(withEntries(request.meta, request.chunks.flatMap(entriesIn)), request.change));
  }

  return (request) =>
    work(request).catch((error: unknown) => reply({ type: 'failed', message: String(error) }));
}
