/**
 * The one engine for all documents, with the glossaries that are on in the user's order. It is built when it is first asked for, and
 * again when the glossaries change.
 */
import { createEngine, type Engine, type Lexicon } from '../../engine/index.ts';
import { once } from '../../engine/once.ts';
import { type CompiledPack, readCompiledPack } from '../../engine/packs/compiled.ts';
import { lexiconOf, mergeLexicons } from '../../engine/packs/lexicons.ts';
import { BUNDLED } from '../../engine/packs/stored.ts';
import { browser } from '../extension.ts';
import { extensionVersion } from '../extension-version.ts';
import { compiledKey } from '../packs/pack-keys.ts';
import type { StoredChoices } from './stored-choices.ts';

export interface EngineInUse {
  readonly engine: Engine;
  /** Changes whenever the set of names changes; the same in every life of the background. */
  readonly lexicon: string;
  /** Returns the number of an entry, if there is one with this id. */
  numberOf(id: string): number | undefined;
}

/** A 32-bit FNV-1a hash, to tell two versions of a glossary apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

interface UsersNames {
  readonly lexicon: Lexicon;
  readonly hash: string;
}

/** A glossary that is damaged is left out, and leaves the others alone. */
function usersNames(stored: unknown): UsersNames | undefined {
  const pack: CompiledPack | undefined = readCompiledPack(stored);
  if (pack === undefined) return undefined;
  try {
    const lexicon = lexiconOf(pack);
    createEngine(lexicon).holdsName('');
    return { lexicon, hash: hashOf(`${JSON.stringify(pack.entries)}${pack.forms}`) };
  } catch {
    return undefined;
  }
}

/** What only a card asks for, so that no index of all ids is kept. */
function numberIn({ entries }: Engine): (id: string) => number | undefined {
  return (id) => {
    for (let number = 0; number < entries.length; number++) if (entries.at(number)?.id === id) return number;
    return undefined;
  };
}

function inUse(engine: Engine, lexicon: string): EngineInUse {
  return { engine, lexicon, numberOf: numberIn(engine) };
}

/** Returns a function that gives the engine for the glossaries that are on. `bundled` makes the lexicon of the bundled glossary. */
export function keepEngine(bundled: () => Lexicon, choices: StoredChoices): () => Promise<EngineInUse> {
  const bundledLexicon = once(bundled);
  const bundledEngine = once(() => createEngine(bundledLexicon()));
  let built: { readonly for: unknown; readonly engine: Promise<EngineInUse> } | undefined;

  async function build(ids: readonly string[]): Promise<EngineInUse> {
    const version = extensionVersion();
    if (ids.length === 1 && ids[0] === BUNDLED) return inUse(bundledEngine(), version);
    const stored = await browser.storage.local.get(ids.filter((id) => id !== BUNDLED).map(compiledKey));
    const names = ids.flatMap((id) => (id === BUNDLED ? { lexicon: bundledLexicon(), hash: id } : (usersNames(stored[compiledKey(id)]) ?? [])));
    const engine = createEngine(mergeLexicons(names.map(({ lexicon }) => lexicon)));
    return inUse(engine, [version, ...names.map(({ hash }) => hash)].join());
  }

  return async () => {
    const reading = choices.read();
    bundledEngine(); // while the browser reads
    const { glossaries } = await reading;
    if (built?.for !== glossaries) {
      const own = { for: glossaries, engine: build(glossaries) };
      built = own;
      own.engine.catch(() => {
        if (built === own) built = undefined; // the next question tries again
      });
    }
    return built.engine;
  };
}
