/**
 * Keeps one engine for all documents. It contains the glossaries that are on, in the user's order. The engine
 * is built at the first question, and again after the glossaries have changed.
 */
import { createEngine, type Engine, type LexiconSource } from '../../engine/index.ts';
import { once } from '../../engine/once.ts';
import { BUNDLED, type GlossaryState } from '../../engine/packs/states.ts';
import { extensionVersion } from '../extension-version.ts';
import { keepLast } from './keep-last.ts';
import type { StoredChoices } from './stored-choices.ts';

export interface EngineInUse {
  readonly engine: Engine;
  /**
   * Id of the set of names in the engine. It stays the same when the background restarts, unless the
   * glossaries have changed.
   */
  readonly lexicon: string;
  /**
   * Returns the index of an entry among all entries of the engine, by the entry's id; `undefined` if there is
   * no such entry.
   */
  numberOf(id: string): number | undefined;
}

/**
 * Returns the index of an entry among all entries of the engine; `undefined` if there is no entry with this
 * id. Only cards need it, so a slow search through all entries is enough.
 */
function numberIn({ entries }: Engine, id: string): number | undefined {
  for (let number = 0; number < entries.length; number++) if (entries.at(number)?.id === id) return number;
  return undefined;
}

export interface EngineOptions {
  /** Returns the names of the bundled glossary, from which the engine is built. */
  readonly bundled: () => LexiconSource;
  readonly choices: StoredChoices;
  /**
   * Reads the names of the user's glossaries with these ids. The result lacks glossaries that are damaged or
   * missing.
   */
  readonly usersNames: (ids: readonly string[]) => Promise<ReadonlyMap<string, LexiconSource>>;
}

/** Returns a function that gives the engine for the glossaries that are on at the time of its call. */
export function keepEngine({ bundled, choices, usersNames }: EngineOptions): () => Promise<EngineInUse> {
  const bundledSource = once(bundled);
  async function make(glossaries: readonly GlossaryState[]): Promise<EngineInUse> {
    const ids = glossaries.map(({ id }) => id).filter((id) => id !== BUNDLED);
    const users = ids.length === 0 ? undefined : await usersNames(ids);
    const engine = createEngine(
      glossaries.flatMap(({ id }) => (id === BUNDLED ? bundledSource() : (users?.get(id) ?? []))),
    );
    return {
      engine,
      lexicon: [extensionVersion(), ...glossaries.map(({ id, data = id }) => data)].join(),
      numberOf: (id) => numberIn(engine, id),
    };
  }

  const engineFor = keepLast(make);
  return async () => {
    const reading = choices.read();
    bundledSource(); // starts this work while the browser reads the user's choices
    return engineFor((await reading).glossaries);
  };
}
