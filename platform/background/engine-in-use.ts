/**
 * Keeps the one engine for all documents, with the glossaries that are on in the user's order. It is made
 * when it is first asked for, and again when the glossaries change.
 */
import { createEngine, type Engine, type LexiconSource } from '../../engine/index.ts';
import { once } from '../../engine/once.ts';
import { BUNDLED, type GlossaryState } from '../../engine/packs/states.ts';
import { extensionVersion } from '../extension-version.ts';
import { keepLast } from './keep-last.ts';
import type { StoredChoices } from './stored-choices.ts';

export interface EngineInUse {
  readonly engine: Engine;
  /** Changes whenever the set of names changes; the same in every life of the background. */
  readonly lexicon: string;
  /** Returns the number of an entry, if there is one with this id. */
  numberOf(id: string): number | undefined;
}

/** Only a card asks, so no index of all ids is kept. */
function numberIn({ entries }: Engine, id: string): number | undefined {
  for (let number = 0; number < entries.length; number++) if (entries.at(number)?.id === id) return number;
  return undefined;
}

export interface EngineOptions {
  /** Makes the source of the bundled glossary. */
  readonly bundled: () => LexiconSource;
  readonly choices: StoredChoices;
  /** Reads the names of users' glossaries, by their ids; those that cannot be used are missing. */
  readonly usersNames: (ids: readonly string[]) => Promise<ReadonlyMap<string, LexiconSource>>;
}

/** Returns the function that gives the engine. */
export function keepEngine({ bundled, choices, usersNames }: EngineOptions): () => Promise<EngineInUse> {
  const bundledSource = once(bundled);
  async function make(glossaries: readonly GlossaryState[]): Promise<EngineInUse> {
    const ids = glossaries.map(({ id }) => id).filter((id) => id !== BUNDLED);
    const users = ids.length === 0 ? undefined : await usersNames(ids);
    const engine = createEngine(glossaries.flatMap(({ id }) => (id === BUNDLED ? bundledSource() : (users?.get(id) ?? []))));
    return {
      engine,
      lexicon: [extensionVersion(), ...glossaries.map(({ id, data = id }) => data)].join(),
      numberOf: (id) => numberIn(engine, id),
    };
  }

  const engineFor = keepLast(make);
  return async () => {
    const reading = choices.read();
    bundledSource(); // while the browser reads
    return engineFor((await reading).glossaries);
  };
}
