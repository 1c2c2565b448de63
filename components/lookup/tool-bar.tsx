/**
 * Row of buttons that concern all sites: pause, side panel and options. A button that cannot be used is left
 * out.
 */
import { useText } from '../text.tsx';

export interface ToolBarProps {
  readonly onPause: (() => void) | undefined;
  readonly onOpenPanel: (() => void) | undefined;
  readonly onOpenOptions: () => void;
}

const PAUSE = 'M5.5 3.5v9M10.5 3.5v9';
const PANEL = 'M2.5 3h11v10h-11ZM9.5 3v10';
const SLIDERS =
  'M2.5 5H8M11.8 5h1.7M2.5 11h1.7M8 11h5.5M9.9 3.1a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8ZM6.1 9.1a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8Z';

function Icon({ path }: { path: string }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.3"
      aria-hidden="true"
    >
      <path stroke-linecap="round" stroke-linejoin="round" d={path} />
    </svg>
  );
}

export function ToolBar({ onPause, onOpenPanel, onOpenOptions }: ToolBarProps) {
  const { t } = useText();
  return (
    <footer class="tools">
      {onPause !== undefined && (
        <button type="button" class="tools__button" onClick={onPause}>
          <Icon path={PAUSE} />
          {t('pause')}
        </button>
      )}
      {onOpenPanel !== undefined && (
        <button type="button" class="tools__button tools__button--panel" onClick={onOpenPanel}>
          <Icon path={PANEL} />
          {t('open_panel')}
        </button>
      )}
      <button
        type="button"
        class="tools__button tools__button--options"
        aria-label={t('open_options')}
        title={t('open_options')}
        onClick={onOpenOptions}
      >
        <Icon path={SLIDERS} />
      </button>
    </footer>
  );
}
