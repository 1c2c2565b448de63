/** Has the script for readers' own glossaries in all pages while one of those is on, or the bundled one is off. */
import { BUNDLED } from '../../engine/packs/states.ts';
import { browser } from '../extension.ts';
import { GLOSSARIES_KEY } from '../packs/pack-keys.ts';
import { storedStates } from '../packs/pack-store.ts';
import { keepRegistered } from './registered-script.ts';

/** It reads storage while the page still loads, so that what it knows is there when the scout begins. To be called at every start of the background. */
export function followOwnNames(): void {
  const keep = keepRegistered({ id: 'own', file: 'own.js', runAt: 'document_start' });

  async function follow(): Promise<void> {
    const states = await storedStates();
    keep(states.some(({ id, isOn }) => (id === BUNDLED ? !isOn : isOn)));
  }

  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && Object.hasOwn(changes, GLOSSARIES_KEY)) void follow();
  });
  void follow();
}
