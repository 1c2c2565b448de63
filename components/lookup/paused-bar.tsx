/** Replaces a site's switch while Sidelight is paused everywhere. */
import { useText } from '../text.tsx';

export function PausedBar({ onResume }: { onResume: () => void }) {
  const { t } = useText();
  return (
    <div class="paused">
      <span class="paused__label">{t('paused')}</span>
      <button type="button" class="button button--strong paused__resume" onClick={onResume}>
        {t('paused_go_on')}
      </button>
    </div>
  );
}
