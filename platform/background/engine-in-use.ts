/**
 * The one engine for all documents, with the glossaries that are on in the user's order. It is made when it is first asked for, and again
 * when the glossaries change.
 */
import { createEngine, type Engine, type LexiconSource } from '../../engine/index.ts';
import { once } from '../../engine/once.ts';
import { BUNDLED } from '../../engine/packs/stored.ts';
import { extensionVersion } from '../extension-version.ts';
import type { StoredChoices } from './stored-choices.ts';
import type { UsersNames } from './users-names.ts';

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
  readonly usersNames: (ids: readonly string[]) => Promise<UsersNames>;
}

/** Returns the function that gives the engine. */
export function keepEngine({ bundled, choices, usersNames }: EngineOptions): () => Promise<EngineInUse> {
  const bundledSource = once(bundled);
  let made: { readonly for: unknown; readonly engine: Promise<EngineInUse> } | undefined;

  async function make(ids: readonly string[]): Promise<EngineInUse> {
    const others = ids.filter((id) => id !== BUNDLED);
    const users: UsersNames = others.length === 0 ? new Map() : await usersNames(others);
    const inOrder = ids.flatMap((id) => (id === BUNDLED ? { source: bundledSource(), version: id } : (users.get(id) ?? [])));
    const engine = createEngine(inOrder.map(({ source }) => source));
    return {
      engine,
      lexicon: [extensionVersion(), ...inOrder.map(({ version }) => version)].join(),
      numberOf: (id) => numberIn(engine, id),
    };
  }

  return async () => {
    const reading = choices.read();
    bundledSource(); // while the browser reads
    const { glossaries } = await reading;
    if (made?.for !== glossaries) {
      const own = { for: glossaries, engine: make(glossaries) };
      made = own;
      own.engine.catch(() => {
        if (made === own) made = undefined; // the next question tries again
      });
    }
    return made.engine;
  };
}
