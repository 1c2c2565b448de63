/**
 * Glossaries that an organisation deploys by the browser's managed storage, as `{ "glossaries": [pack, ...] }`. The background stores them among the
 * reader's, under ids that no pack of a reader can have, so that everything else treats them alike. Readers can switch them off and move them, and do not edit them.
 */
import type { Glossary } from '../../engine/glossary.ts';
import type { PackProblem } from '../../engine/packs/problems.ts';
import { BUNDLED, deployedId, type GlossaryState, isDeployedId } from '../../engine/packs/states.ts';
import { browser } from '../extension.ts';
import { extensionVersion } from '../extension-version.ts';
import { compiledKey, packKey } from './pack-keys.ts';
import { changeStore, NoRoomError, ROOM, type StoreChange } from './pack-store.ts';
import { itemsFor } from './packs.ts';

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
  /** What it was made of, to tell whether that has changed. */
  readonly digest: string;
  readonly unusable: readonly UnusableDeployment[];
}

/** In `storage.local`; missing where nothing is deployed. */
const DEPLOYMENT_KEY = 'deployment';

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

/** The packs that can be used, under their stored ids, and those that cannot. Of two with the same id the first counts. */
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
 * Glossaries that are newly deployed are on, before the bundled one and behind the reader's own; those that are no longer deployed go. One that the reader
 * has switched off is still off if it comes back: a browser that starts may know of it only a little later.
 */
function statesWith(packs: readonly Glossary[], states: readonly GlossaryState[]): GlossaryState[] {
  const kept = states.filter(({ id, isOn }) => !isDeployedId(id) || !isOn || packs.some((pack) => pack.id === id));
  const added = packs.filter(({ id }) => !kept.some((state) => state.id === id)).map(({ id }) => ({ id, isOn: true }));
  return kept.flatMap((state) => (state.id === BUNDLED ? [...added, state] : [state]));
}

async function currentDeployment(): Promise<Partial<Deployment>> {
  const stored: unknown = (await browser.storage.local.get(DEPLOYMENT_KEY))[DEPLOYMENT_KEY];
  return typeof stored === 'object' && stored !== null ? stored : {};
}

async function changeFor(value: unknown, read: PackReader, states: readonly GlossaryState[]): Promise<StoreChange | undefined> {
  const digest = value === undefined ? undefined : await digestOf([extensionVersion(), value]); // another version may be able to use more
  if ((await currentDeployment()).digest === digest) return undefined;
  const { packs, unusable } = digest === undefined ? { packs: [], unusable: [] } : readAll(value, read);
  const gone = states
    .filter(({ id }) => isDeployedId(id) && !packs.some((pack) => pack.id === id))
    .flatMap(({ id }) => [packKey(id), compiledKey(id)]);
  const items = Object.assign({}, ...packs.map(itemsFor));
  return {
    states: statesWith(packs, states),
    items: digest === undefined ? items : { ...items, [DEPLOYMENT_KEY]: { digest, unusable } satisfies Deployment },
    gone: digest === undefined ? [...gone, DEPLOYMENT_KEY] : gone,
  };
}

/** Without a digest, so that it is tried again at the next start. */
const WITHOUT_ROOM = {
  unusable: [{ number: 1, problems: [{ field: 'glossaries', expected: { type: 'file-size', most: ROOM } }] }],
} satisfies Partial<Deployment>;

async function store(value: unknown, read: PackReader): Promise<void> {
  try {
    await changeStore((states) => changeFor(value, read, states));
  } catch (error) {
    if (error instanceof NoRoomError) await browser.storage.local.set({ [DEPLOYMENT_KEY]: WITHOUT_ROOM });
  }
}

/** Keeps to what the organisation deploys. To be called at every start of the background. */
export function followManagedPacks(read: PackReader): void {
  /** Counts the questions, so that only the last answer is heard. */
  let questions = 0;

  async function follow(): Promise<void> {
    const own = ++questions;
    const value = await managedGlossaries(); // Chromium may take seconds after its start, in which readers go on
    if (own === questions) await store(value, read);
  }

  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void follow();
  });
  void follow();
}

function isUnusable(value: unknown): value is UnusableDeployment {
  return typeof value === 'object' && value !== null && 'number' in value && 'problems' in value && Array.isArray(value.problems);
}

/** What is deployed and cannot be used, with the reasons; for the options page. */
export async function unusableDeployments(): Promise<readonly UnusableDeployment[]> {
  const { unusable } = await currentDeployment();
  return Array.isArray(unusable) ? unusable.filter(isUnusable) : [];
}
