/** What can be done with Sidelight as a whole, in one quiet line. Each control is there where it can be used. */
import { useText } from './text.tsx';

export interface ToolBarProps {
  readonly onPause: (() => void) | undefined;
  readonly onOpenPanel: (() => void) | undefined;
}

function Icon({ path }: { path: string }) {
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.3" aria-hidden="true">
      <path stroke-linecap="round" stroke-linejoin="round" d={path} />
    </svg>
  );
}

export function ToolBar({ onPause, onOpenPanel }: ToolBarProps) {
  const { t } = useText();
  if (onPause === undefined && onOpenPanel === undefined) return null;
  return (
    <footer class="tools">
      {onPause !== undefined && (
        <button type="button" class="tools__button" onClick={onPause}>
          <Icon path="M5.5 3.5v9M10.5 3.5v9" />
          {t('pause')}
        </button>
      )}
      {onOpenPanel !== undefined && (
        <button type="button" class="tools__button" onClick={onOpenPanel}>
          <Icon path="M2.5 3h11v10h-11ZM9.5 3v10" />
          {t('open_panel')}
        </button>
      )}
    </footer>
  );
}
