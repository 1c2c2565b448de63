/**
 * Reads the user's choices that answering pages needs. They are read in one go and kept until they change.
 */

import type { GlossaryState } from '../../engine/packs/states.ts';
import { readGlossaryStates } from '../../engine/packs/states.ts';
import { readSettings, type Settings } from '../../engine/settings.ts';
import { browser } from '../extension.ts';
import { glossaryStates } from '../packs/glossary-states.ts';
import { SETTINGS_KEY } from '../settings/settings-key.ts';

export interface Choices {
  readonly settings: Settings;
  /**
   * Glossaries that are on, in the user's order. The array is a new object whenever a glossary has changed.
   */
  readonly glossaries: readonly GlossaryState[];
}

export interface StoredChoices {
  read(): Promise<Choices>;
  /** Calls `onChange` when the choices may have changed; `read` then returns the new ones. */
  onChange(onChange: () => void): void;
}

async function readChoices(): Promise<Choices> {
  const stored = await browser.storage.local.get([SETTINGS_KEY, glossaryStates.key]);
  return {
    settings: readSettings(stored[SETTINGS_KEY]),
    glossaries: readGlossaryStates(stored[glossaryStates.key]).filter(({ isOn }) => isOn),
  };
}

/** Starts watching the user's choices. The background calls this at every start. */
export function keepChoices(): StoredChoices {
  let known: Promise<Choices> | undefined;
  const listeners: (() => void)[] = [];

  /**
   * Reads the choices again but keeps the array of glossaries, so that a change of settings does not rebuild
   * the engine.
   */
  async function withSettings(before: Choices): Promise<Choices> {
    return { ...(await readChoices()), glossaries: before.glossaries };
  }

  browser.storage.onChanged.addListener((changes, area) => {
    const areGlossariesChanged = Object.hasOwn(changes, glossaryStates.key);
    if (area !== 'local' || !(areGlossariesChanged || Object.hasOwn(changes, SETTINGS_KEY))) return;
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
