/** The section that lists the keyboard shortcuts. */
import { useEffect, useState } from 'preact/hooks';
import { ShortcutList } from '../../components/forms/shortcut-list.tsx';
import { Phrase, useText } from '../../components/text.tsx';
import { openShortcutSettings, type Shortcut, shortcuts } from '../../platform/shortcuts.ts';
import { Section } from './Section.tsx';

export function Shortcuts() {
  const { t } = useText();
  const [list, setList] = useState<readonly Shortcut[]>([]);

  useEffect(() => {
    const controller = new AbortController();
    const read = () => void shortcuts().then((found) => controller.signal.aborted || setList(found));
    read();
    // Reads the shortcuts again when the user returns from the browser's page where they can be changed.
    addEventListener('focus', read, { signal: controller.signal });
    return () => controller.abort();
  }, []);

  return (
    <Section id="shortcuts" title={t('shortcuts_title')}>
      <ShortcutList shortcuts={list} />
      <p class="section__text">
        <Phrase text={t('shortcuts_keyword')} values={{ keyword: <kbd class="keys">sl</kbd> }} />
      </p>
      <div>
        <button type="button" class="button" onClick={() => void openShortcutSettings()}>
          {t('shortcuts_change')}
        </button>
      </div>
    </Section>
  );
}
