/** Has the script for readers who want every name marked in all pages for as long as they want it. */
import type { Settings } from '../../engine/settings.ts';
import { currentSettings, watchSettings } from '../settings/settings.ts';
import { keepRegistered } from './registered-script.ts';

/** To be called at every start of the background. */
export function followRelevance(): void {
  const keep = keepRegistered({ id: 'every', file: 'every.js', runAt: 'document_idle' });
  const follow = ({ relevance }: Settings) => keep(relevance === 'every');
  watchSettings(follow);
  void currentSettings().then(follow);
}
