/** Lists the keyboard shortcuts. */
import type { TextKey } from '../../locales/languages.ts';
import { useText } from '../text.tsx';

export interface ShortcutListProps {
  /** Commands, each with its shortcut. `keys` is empty if a command has no shortcut. */
  readonly shortcuts: readonly { readonly title: TextKey; readonly keys: string }[];
}

export function ShortcutList({ shortcuts }: ShortcutListProps) {
  const { t } = useText();
  return (
    <dl class="shortcuts">
      {shortcuts.map(({ title, keys }) => (
        <div key={title} class="shortcuts__row">
          <dt>{t(title)}</dt>
          <dd>
            {keys === '' ? (
              <span class="shortcuts__none">{t('shortcuts_none')}</span>
            ) : (
              <kbd class="keys">{keys}</kbd>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
