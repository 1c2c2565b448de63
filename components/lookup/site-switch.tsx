/** Switch that turns Sidelight on or off on one site. */
import { Phrase, useText } from '../text.tsx';

export interface SiteSwitchProps {
  /** Name of the site as the user sees it. */
  readonly site: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

export function SiteSwitch({ site, isOn, onSwitch }: SiteSwitchProps) {
  const { t } = useText();
  return (
    <button type="button" class="switch" role="switch" aria-checked={isOn} onClick={() => onSwitch(!isOn)}>
      <span class="switch__label" title={site}>
        <Phrase text={t('site_switch')} values={{ site: <b>{site}</b> }} />
      </span>
      <span class="switch__track" aria-hidden="true">
        <span class="switch__knob" />
      </span>
    </button>
  );
}
