/** Has the script for readers' own glossaries in all pages while one of those is on, or the bundled one is off. */
import { BUNDLED } from '../../engine/packs/states.ts';
import { glossaryStates } from '../packs/glossary-states.ts';
import { keepRegistered } from './registered-script.ts';

/** It reads storage while the page still loads, so that what it knows is there when the scout begins. To be called at every start of the background. */
export function followOwnNames(): void {
  const keep = keepRegistered({ id: 'own', file: 'own.js', runAt: 'document_start' });

  async function follow(): Promise<void> {
    const states = await glossaryStates.get();
    keep(states.some(({ id, isOn }) => (id === BUNDLED ? !isOn : isOn)));
  }

  glossaryStates.watch(() => void follow());
  void follow();
}
