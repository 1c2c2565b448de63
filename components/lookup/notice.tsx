/** Explains why a list has nothing to show. A button may offer a remedy. */
import type { ComponentChildren } from 'preact';

export interface NoticeProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Button below the text. Without it, only the text is shown. */
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
}

export function Notice({ title, children, action }: NoticeProps) {
  return (
    <div class="notice">
      <p class="notice__title">{title}</p>
      <p class="notice__text">{children}</p>
      {action !== undefined && (
        <button type="button" class="button button--strong notice__action" onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  );
}
