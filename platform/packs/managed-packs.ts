/**
 * Glossaries that an organisation deploys by the browser's managed storage, as `{ "glossaries": [pack, ...]
 * }`. The background stores them among the reader's, under ids that no pack of a reader can have, so that
 * everything else treats them alike. Readers can switch them off and move them, and do not edit them.
 */
import type { Glossary } from '../../engine/glossary.ts';
import type { PackProblem } from '../../engine/packs/problems.ts';
import { BUNDLED, deployedId, type GlossaryState, isDeployedId } from '../../engine/packs/states.ts';
import { browser } from '../extension.ts';
import { extensionVersion } from '../extension-version.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { NoRoomError } from '../storage/no-room.ts';
import { storedItem } from '../storage/stored-item.ts';
import { watchStorage } from '../storage/watch-storage.ts';
import { buildPack } from './build-pack.ts';
import { replaceRecords } from './commit-pack.ts';
import { glossaryStates } from './glossary-states.ts';
import type { PackMeta } from './pack-meta.ts';

/** Checks a pack (`data/pack-file.ts`). */
export type PackReader = (value: unknown) => { readonly pack: Glossary } | { readonly problems: readonly PackProblem[] };

/** A glossary of the organisation that cannot be used. */
export interface UnusableDeployment {
  /** Its place among those that are deployed, from 1. */
  readonly number: number;
  readonly title?: string | undefined;
  readonly problems: readonly PackProblem[];
}

/** What the background has made of the managed storage. */
interface Deployment {
  /** A digest of what it was made of; missing where it has to be tried again. */
  readonly digest?: string | undefined;
  readonly unusable: readonly UnusableDeployment[];
}

function isUnusable(value: unknown): value is UnusableDeployment {
  return typeof value === 'object' && value !== null && 'number' in value && 'problems' in value && Array.isArray(value.problems);
}

function readDeployment(stored: unknown): Deployment | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { digest, unusable }: { readonly digest?: unknown; readonly unusable?: unknown } = stored;
  return { digest: typeof digest === 'string' ? digest : undefined, unusable: Array.isArray(unusable) ? unusable.filter(isUnusable) : [] };
}

/** Not by a schema: the background reads it at every start. */
const deployment = storedItem<Deployment>({
  key: 'deployment',
  read: readDeployment,
  fallback: { unusable: [] },
  isNothing: ({ digest, unusable }) => digest === undefined && unusable.length === 0,
});

/** So many glossaries can be deployed. */
const MOST = 20;

async function digestOf(value: unknown): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What is deployed; `undefined` if nothing is. Firefox rejects then. */
async function managedGlossaries(): Promise<unknown> {
  const managed: Readonly<Record<string, unknown>> = await browser.storage.managed.get('glossaries').catch(() => ({}));
  return managed.glossaries;
}

function titleOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string' ? value.title : undefined;
}

/**
 * The packs that can be used, under their stored ids, and those that cannot. Of two with the same id the
 * first counts.
 */
function readAll(value: unknown, read: PackReader): { readonly packs: readonly Glossary[]; readonly unusable: readonly UnusableDeployment[] } {
  if (!Array.isArray(value) || value.length > MOST) {
    return { packs: [], unusable: [{ number: 1, problems: [{ field: 'glossaries', expected: { type: 'list', fewest: 0, most: MOST } }] }] };
  }
  const packs: Glossary[] = [];
  const numbers = new Map<string, number>();
  const unusable: UnusableDeployment[] = [];
  value.forEach((each: unknown, index) => {
    const number = index + 1;
    const reading = read(each);
    const other = 'pack' in reading ? numbers.get(reading.pack.id) : undefined;
    if ('problems' in reading) unusable.push({ number, title: titleOf(each), problems: reading.problems });
    else if (other !== undefined) unusable.push({ number, title: titleOf(each), problems: [{ field: 'id', expected: { type: 'unique', other } }] });
    else {
      numbers.set(reading.pack.id, number);
      packs.push({ ...reading.pack, id: deployedId(reading.pack.id) });
    }
  });
  return { packs, unusable };
}

/**
 * Glossaries that are newly deployed are on, before the bundled one and behind the user's own; those that are
 * no longer deployed go. One that the user has switched off is still off if it comes back: a browser that
 * starts may know of it only a little later.
 */
function statesWith(packs: readonly PackMeta[], states: readonly GlossaryState[]): GlossaryState[] {
  const deployed = new Map(packs.map(({ id, data }) => [id, data]));
  const kept = states
    .filter(({ id, isOn }) => !isDeployedId(id) || !isOn || deployed.has(id))
    .map((state) => ({ ...state, data: deployed.get(state.id) ?? state.data }));
  const added = [...deployed].filter(([id]) => !kept.some((state) => state.id === id)).map(([id, data]) => ({ id, isOn: true, data }));
  return kept.flatMap((state) => (state.id === BUNDLED ? [...added, state] : [state]));
}

const WITHOUT_ROOM: Deployment = { unusable: [{ number: 1, problems: [{ field: 'glossaries', expected: { type: 'room' } }] }] };

async function follow(value: unknown, read: PackReader): Promise<void> {
  const digest = value === undefined ? undefined : await digestOf([extensionVersion(), value]); // another version may be able to use more
  if ((await deployment.get()).digest === digest) return;
  const { packs, unusable } = digest === undefined ? { packs: [], unusable: [] } : readAll(value, read);
  const built = packs.map((pack) => buildPack(pack));
  await replaceRecords(built, (id) => isDeployedId(id) && !packs.some((pack) => pack.id === id));
  await glossaryStates.update((states) =>
    statesWith(
      built.map(({ meta }) => meta),
      states,
    ),
  );
  await deployment.set({ digest, unusable });
}

function store(value: unknown, read: PackReader): Promise<void> {
  return oneAtATime('packs', async () => {
    try {
      await follow(value, read);
    } catch (error) {
      if (error instanceof NoRoomError) await deployment.set(WITHOUT_ROOM);
    }
  });
}

/** Keeps to what the organisation deploys. To be called at every start of the background. */
export function followManagedPacks(read: PackReader): void {
  /** Counts the questions, so that only the last answer is heard. */
  let questions = 0;

  async function ask(): Promise<void> {
    const own = ++questions;
    const value = await managedGlossaries(); // Chromium may take seconds after its start, in which readers go on
    if (own === questions) await store(value, read);
  }

  watchStorage((changes) => {
    if (changes.some(({ area }) => area === 'managed')) void ask();
  });
  void ask();
}

/** Calls `onChange` when something else is deployed, until `signal` ends. */
export function watchUnusableDeployments(onChange: (unusable: readonly UnusableDeployment[]) => void, signal: AbortSignal): void {
  deployment.watch(({ unusable }) => onChange(unusable), signal);
}

/** What is deployed and cannot be used, with the reasons; for the options page. */
export async function unusableDeployments(): Promise<readonly UnusableDeployment[]> {
  return (await deployment.get()).unusable;
}
