/** Says that Sidelight is paused everywhere, in the place of the site's switch, and lets the reader go on. */
import { useText } from '../text.tsx';

export function PausedBar({ onGoOn }: { onGoOn: () => void }) {
  const { t } = useText();
  return (
    <div class="paused">
      <span class="paused__label">{t('paused')}</span>
      <button type="button" class="button button--strong paused__go-on" onClick={onGoOn}>
        {t('paused_go_on')}
      </button>
    </div>
  );
}
