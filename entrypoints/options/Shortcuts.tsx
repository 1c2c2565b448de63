/** The section on keys. */
import { useEffect, useState } from 'preact/hooks';
import { ShortcutList } from '../../components/shortcut-list.tsx';
import { openShortcutSettings, type Shortcut, shortcuts } from '../../platform/shortcuts.ts';
import { Section } from './Section.tsx';

export function Shortcuts() {
  const [list, setList] = useState<readonly Shortcut[]>([]);

  useEffect(() => {
    const life = new AbortController();
    const read = () => void shortcuts().then((found) => life.signal.aborted || setList(found));
    read();
    addEventListener('focus', read, { signal: life.signal }); // back from the browser's page, where they are changed
    return () => life.abort();
  }, []);

  return (
    <Section id="shortcuts" title="Shortcuts">
      <ShortcutList shortcuts={list} />
      <p class="section__text">
        In the address bar, <kbd class="keys">sl</kbd> and a space look a name up.
      </p>
      <div>
        <button type="button" class="button" onClick={() => void openShortcutSettings()}>
          Change shortcuts in the browser
        </button>
      </div>
    </Section>
  );
}
