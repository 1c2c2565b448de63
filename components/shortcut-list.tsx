/** What can be done by keys, and by which. */

export interface ShortcutListProps {
  /** `keys` is empty where none are set. */
  readonly shortcuts: readonly { readonly title: string; readonly keys: string }[];
}

export function ShortcutList({ shortcuts }: ShortcutListProps) {
  return (
    <dl class="shortcuts">
      {shortcuts.map(({ title, keys }) => (
        <div key={title} class="shortcuts__row">
          <dt>{title}</dt>
          <dd>{keys === '' ? <span class="shortcuts__none">not set</span> : <kbd class="keys">{keys}</kbd>}</dd>
        </div>
      ))}
    </dl>
  );
}
