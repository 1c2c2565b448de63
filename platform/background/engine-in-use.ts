/**
 * Keeps one engine for all documents, with the glossaries that are on, in the user's order. The engine is
 * made for the first question, and again when the glossaries have changed.
 */
import { createEngine, type Engine, type LexiconSource } from '../../engine/index.ts';
import { once } from '../../engine/once.ts';
import { BUNDLED, type GlossaryState } from '../../engine/packs/states.ts';
import { extensionVersion } from '../extension-version.ts';
import { keepLast } from './keep-last.ts';
import type { StoredChoices } from './stored-choices.ts';

export interface EngineInUse {
  readonly engine: Engine;
  /** Identifies the set of names. It stays the same when the background restarts. */
  readonly lexicon: string;
  /** Returns the number of the entry with this id; `undefined` if there is no such entry. */
  numberOf(id: string): number | undefined;
}

/** Finds the number of an entry by a search through all. Only cards need it, so no index is kept. */
function numberIn({ entries }: Engine, id: string): number | undefined {
  for (let number = 0; number < entries.length; number++) if (entries.at(number)?.id === id) return number;
  return undefined;
}

export interface EngineOptions {
  /** Makes the source of the bundled glossary. */
  readonly bundled: () => LexiconSource;
  readonly choices: StoredChoices;
  /** Reads the names of the user's glossaries with these ids. Glossaries that cannot be used are missing. */
  readonly usersNames: (ids: readonly string[]) => Promise<ReadonlyMap<string, LexiconSource>>;
}

/** Returns a function that returns the engine for the glossaries that are on now. */
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
    bundledSource(); // prepared while the browser reads the choices
    return engineFor((await reading).glossaries);
  };
}
