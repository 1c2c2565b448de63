/**
 * Reads the user's settings and the list of glossaries, which the background needs to answer pages. One call
 * to the browser reads both. They are kept in memory until they change.
 */
import type { GlossaryState } from '../../engine/packs/states.ts';
import { readSettings, type Settings } from '../../engine/settings.ts';
import { browser } from '../extension.ts';
import { glossaryStates } from '../packs/glossary-states.ts';
import { type StoredSettings, storedSettings } from '../settings/settings.ts';
import type { StoredItem } from '../storage/stored-item.ts';

export interface Choices {
  readonly settings: Settings;
  /** Glossaries that are on, in the user's order. The same array is returned until a glossary changes. */
  readonly glossaries: readonly GlossaryState[];
}

export interface StoredChoices {
  read(): Promise<Choices>;
  /** Calls `onChange` when the choices may have changed. After that, `read` returns the new choices. */
  onChange(onChange: () => void): void;
}

/** The stored items that contain the choices. */
interface ChoiceItems {
  readonly settings: StoredItem<StoredSettings>;
  readonly glossaries: StoredItem<readonly GlossaryState[]>;
}

const STORED: ChoiceItems = { settings: storedSettings, glossaries: glossaryStates };

/** Starts watching the user's choices. The background calls this at every start. */
export function keepChoices({ settings, glossaries }: ChoiceItems = STORED): StoredChoices {
  const keys = [...settings.keys, ...glossaries.keys];
  let known: Promise<Choices> | undefined;
  const listeners: (() => void)[] = [];

  async function readChoices(): Promise<Choices> {
    const stored = await browser.storage.local.get(keys);
    return {
      settings: readSettings(settings.valueIn(stored)),
      glossaries: glossaries.valueIn(stored).filter(({ isOn }) => isOn),
    };
  }

  /**
   * Reads the settings again but keeps the array of glossaries. A new array would make the background rebuild
   * the engine.
   */
  async function withSettings(before: Choices): Promise<Choices> {
    return { ...(await readChoices()), glossaries: before.glossaries };
  }

  browser.storage.onChanged.addListener((changes, area) => {
    const isChanged = (key: string) => Object.hasOwn(changes, key);
    if (area !== 'local' || !keys.some(isChanged)) return;
    const areGlossariesChanged = glossaries.keys.some(isChanged);
    known = areGlossariesChanged ? undefined : known?.then(withSettings);
    for (const listener of listeners) listener();
  });

  return {
    read() {
      known ??= readChoices();
      known.catch(() => {
        known = undefined;
      });
      return known;
    },
    onChange: (onChange) => void listeners.push(onChange),
  };
}
