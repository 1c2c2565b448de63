/**
 * Stores the glossaries that an organisation deploys through the browser's managed storage, as `{
 * "glossaries": [pack, ...] }`. The background stores them beside the user's glossaries, under ids that an
 * imported file cannot have. Other code treats both kinds alike. Users can switch off and move deployed
 * glossaries, but not edit them.
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
import { type PackMeta, textIn } from './pack-meta.ts';

/**
 * Checks one deployed glossary and returns it, or its problems. `data/pack-file.ts` contains this function.
 */
export type PackReader = (value: unknown) => Checked;
type Checked = { readonly pack: Glossary } | { readonly problems: readonly PackProblem[] };

/** A deployed glossary that cannot be used, with its problems. */
export interface UnusableDeployment {
  /** Position of the glossary in the organisation's list, counted from 1. */
  readonly number: number;
  readonly title?: string | undefined;
  readonly problems: readonly PackProblem[];
}

/** The stored result of reading the managed storage. */
interface Deployment {
  /**
   * Digest of the managed value and the extension's version, which shows whether the value has been read.
   * Missing if nothing is deployed. Empty if the browser had no room for the glossaries; the next start then
   * tries again.
   */
  readonly digest?: string | undefined;
  readonly unusable: readonly UnusableDeployment[];
}

function isUnusable(value: unknown): value is UnusableDeployment {
  return (
    typeof value === 'object' &&
    value !== null &&
    'number' in value &&
    'problems' in value &&
    Array.isArray(value.problems)
  );
}

function readDeployment(stored: unknown): Deployment | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { digest, unusable }: { readonly digest?: unknown; readonly unusable?: unknown } = stored;
  return {
    digest: typeof digest === 'string' ? digest : undefined,
    unusable: Array.isArray(unusable) ? unusable.filter(isUnusable) : [],
  };
}

/**
 * The stored result of reading the managed storage. A plain function checks it, since creating a schema would
 * slow down every start of the background.
 */
const deployment = storedItem<Deployment>({
  key: 'deployment',
  read: readDeployment,
  fallback: { unusable: [] },
  isNothing: ({ digest, unusable }) => digest === undefined && unusable.length === 0,
});

/** Largest number of glossaries that an organisation may deploy. */
const MOST = 20;

async function digestOf(value: unknown): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Returns the value that the organisation deploys; `undefined` if it deploys nothing. Firefox rejects the
 * call in that case.
 */
async function managedGlossaries(): Promise<unknown> {
  const managed: Readonly<Record<string, unknown>> = await browser.storage.managed
    .get('glossaries')
    .catch(() => ({}));
  return managed.glossaries;
}

/** Returns the notice that nothing in the deployed value can be used. */
function unusableAsWhole(expected: PackProblem['expected']): UnusableDeployment {
  return { number: 1, problems: [{ field: 'glossaries', expected }] };
}

interface DeployedPacks {
  readonly packs: readonly Glossary[];
  readonly unusable: readonly UnusableDeployment[];
}

/**
 * Checks all deployed glossaries. Returns the usable ones under the ids under which they are stored, and the
 * unusable ones with their problems. If two glossaries have the same id, only the first is usable.
 */
function readAll(value: unknown, read: PackReader): DeployedPacks {
  if (!Array.isArray(value) || value.length > MOST) {
    return { packs: [], unusable: [unusableAsWhole({ type: 'list', fewest: 0, most: MOST })] };
  }
  const packs: Glossary[] = [];
  const numbers = new Map<string, number>();
  const unusable: UnusableDeployment[] = [];
  value.forEach((each: unknown, index) => {
    const number = index + 1;
    const reading = read(each);
    const other = 'pack' in reading ? numbers.get(reading.pack.id) : undefined;
    if ('problems' in reading)
      unusable.push({ number, title: textIn(each, 'title'), problems: reading.problems });
    else if (other !== undefined) {
      const isTaken: PackProblem = { field: 'id', expected: { type: 'unique', other } };
      unusable.push({ number, title: textIn(each, 'title'), problems: [isTaken] });
    } else {
      numbers.set(reading.pack.id, number);
      packs.push({ ...reading.pack, id: deployedId(reading.pack.id) });
    }
  });
  return { packs, unusable };
}

/**
 * Returns the user's list of glossaries, updated for the deployed ones. New deployed glossaries are on and
 * come right before the bundled glossary. Glossaries that are no longer deployed are removed, unless the user
 * has switched them off. Those stay in the list, because a browser may report a deployment only some time
 * after its start.
 */
function statesWith(packs: readonly PackMeta[], states: readonly GlossaryState[]): GlossaryState[] {
  const deployed = new Map(packs.map(({ id, data }) => [id, data]));
  const kept = states
    .filter(({ id, isOn }) => !isDeployedId(id) || !isOn || deployed.has(id))
    .map((state) => ({ ...state, data: deployed.get(state.id) ?? state.data }));
  const isNew = ([id]: readonly [string, string]) => !kept.some((state) => state.id === id);
  const added = [...deployed].filter(isNew).map(([id, data]) => ({ id, isOn: true, data }));
  return kept.flatMap((state) => (state.id === BUNDLED ? [...added, state] : [state]));
}

/** The result to store if the browser has no room for the deployed glossaries. */
const WITHOUT_ROOM: Deployment = { digest: '', unusable: [unusableAsWhole({ type: 'room' })] };

async function follow(value: unknown, read: PackReader): Promise<void> {
  // The extension's version is part of the digest, since a later version may accept more glossaries.
  const digest = value === undefined ? undefined : await digestOf([extensionVersion(), value]);
  if ((await deployment.get()).digest === digest) return;
  const { packs, unusable } = digest === undefined ? { packs: [], unusable: [] } : readAll(value, read);
  const built = packs.map((pack) => buildPack(pack));
  const metas = built.map(({ meta }) => meta);
  await replaceRecords(built, (id) => isDeployedId(id) && !metas.some((meta) => meta.id === id));
  await glossaryStates.update((states) => statesWith(metas, states));
  await deployment.set({ digest, unusable });
}

function store(value: unknown, read: PackReader): Promise<void> {
  return oneAtATime('packs', async () => {
    try {
      await follow(value, read);
    } catch (error) {
      if (!(error instanceof NoRoomError)) return; // the next start tries again
      await deployment.set(WITHOUT_ROOM).catch(() => {}); // the browser has no room for the notice either
    }
  });
}

/**
 * Stores the deployed glossaries, now and after each change of the managed storage. The background calls this
 * at every start.
 */
export function followManagedPacks(read: PackReader): void {
  /** Count of the calls of `ask`. Only the result of the last call is used. */
  let questions = 0;

  async function ask(): Promise<void> {
    const own = ++questions;
    const value = await managedGlossaries(); // may take seconds after Chromium has started
    if (own === questions) await store(value, read);
  }

  watchStorage((changes) => {
    if (changes.some(({ area }) => area === 'managed')) void ask();
  });
  void ask();
}

type OnUnusable = (unusable: readonly UnusableDeployment[]) => void;

/**
 * Calls `onChange` with the deployed glossaries that cannot be used, each time that this list changes, until
 * `signal` is aborted.
 */
export function watchUnusableDeployments(onChange: OnUnusable, signal: AbortSignal): void {
  deployment.watch(({ unusable }) => onChange(unusable), signal);
}

/** Returns the deployed glossaries that cannot be used, with the reasons, for the options page. */
export async function unusableDeployments(): Promise<readonly UnusableDeployment[]> {
  return (await deployment.get()).unusable;
}
