/** What the user has chosen, as far as answering pages needs it: read from storage at once and kept until it changes. */

import type { GlossaryState } from '../../engine/packs/states.ts';
import { readGlossaryStates } from '../../engine/packs/states.ts';
import { readSettings, type Settings } from '../../engine/settings.ts';
import { browser } from '../extension.ts';
import { glossaryStates } from '../packs/glossary-states.ts';
import { SETTINGS_KEY } from '../settings/settings-key.ts';

export interface Choices {
  readonly settings: Settings;
  /** The glossaries that are on, in the user's order. Another array after each change of one of them. */
  readonly glossaries: readonly GlossaryState[];
}

export interface StoredChoices {
  read(): Promise<Choices>;
  /** Calls `onChange` when they may have changed; `read` gives the new ones by then. */
  onChange(onChange: () => void): void;
}

async function readChoices(): Promise<Choices> {
  const stored = await browser.storage.local.get([SETTINGS_KEY, glossaryStates.key]);
  return {
    settings: readSettings(stored[SETTINGS_KEY]),
    glossaries: readGlossaryStates(stored[glossaryStates.key]).filter(({ isOn }) => isOn),
  };
}

/** To be called at every start of the background. */
export function keepChoices(): StoredChoices {
  let known: Promise<Choices> | undefined;
  const listeners: (() => void)[] = [];

  /** The list of glossaries stays the same object where only settings have changed, so that no engine is built again. */
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
