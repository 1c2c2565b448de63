/**
 * The options page as a whole. It reads the settings, passes them to the sections of the page, and stores
 * changes.
 */
import { useState } from 'preact/hooks';
import { useText } from '../../components/text.tsx';
import type { Source } from '../../engine/glossary.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../engine/settings.ts';
import { extensionVersion } from '../../platform/extension-version.ts';
import { forgetChoices } from '../../platform/settings/forget.ts';
import {
  changeSettings,
  currentSettings,
  resetSettings,
  watchSettings,
} from '../../platform/settings/settings.ts';
import { About, Privacy, Reset } from './About.tsx';
import { Glossaries } from './Glossaries.tsx';
import { Marking } from './Marking.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { Sites } from './Sites.tsx';
import { useStored } from './use-stored.ts';

export interface AppProps {
  readonly sources: readonly Source[];
  /** Number of entries in the bundled glossary. */
  readonly entries: number;
}

export function App({ sources, entries }: AppProps) {
  const { t } = useText();
  const [hasFailed, setHasFailed] = useState(false);
  const [settings, setSettings] = useStored<Settings>({
    read: currentSettings,
    watch: watchSettings,
    onFailure: setHasFailed,
  });
  if (settings === undefined) return null;
  const { isPaused } = settings;

  function change(part: Partial<Settings>): void {
    if (settings !== undefined) setSettings({ ...settings, ...part }, () => changeSettings(part));
  }

  return (
    <main class="page">
      <h1 class="page__title">{t('options_title')}</h1>
      <p class="page__lead">{t('options_lead')}</p>
      <p class="failure" role="alert">
        {hasFailed && t('options_failure')}
      </p>
      <Marking settings={settings} onChange={change} />
      <Glossaries bundledNames={entries} />
      <Sites
        isPaused={isPaused}
        onPause={(paused) => change({ isPaused: paused })}
        onFailure={setHasFailed}
      />
      <Shortcuts />
      <Privacy onForget={() => setSettings(DEFAULT_SETTINGS, forgetChoices)} />
      <About version={extensionVersion()} sources={sources} entries={entries} />
      <Reset onReset={() => setSettings({ ...DEFAULT_SETTINGS, isPaused }, resetSettings)} />
    </main>
  );
}
