/** The section on where Sidelight is off. */
import { useState } from 'preact/hooks';
import { SiteList } from '../../components/site-list.tsx';
import { useText } from '../../components/text.tsx';
import { TickBox } from '../../components/tick-box.tsx';
import { readSite } from '../../platform/site-input.ts';
import { switchSite } from '../../platform/site-switch.ts';
import type { Site } from '../../platform/sites.ts';
import { sitesOff, watchSitesOff } from '../../platform/stored-sites.ts';
import { Section } from './Section.tsx';
import { useStored } from './use-stored.ts';

export interface SitesProps {
  readonly isPaused: boolean;
  readonly onPause: (isPaused: boolean) => void;
  readonly onFailure: (failed: boolean) => void;
}

/** Choices made here are for ordinary windows, and stored. */
const ORDINARY = { incognito: false };

export function Sites({ isPaused, onPause, onFailure }: SitesProps) {
  const { t } = useText();
  const [sites, setSites] = useStored<readonly Site[]>({ read: sitesOff, watch: watchSitesOff, onFailure });
  const [said, setSaid] = useState('');
  if (sites === undefined) return null;

  function add(text: string): string | undefined {
    const input = readSite(text);
    if ('problem' in input) return t(input.problem, { typed: input.typed });
    const { site } = input;
    if (sites?.includes(site)) return t('sites_already', { site });
    setSites([...(sites ?? []), site].sort(), () => switchSite(site, true, ORDINARY));
    setSaid(t('sites_said_off', { site }));
    return undefined;
  }

  function switchOn(site: Site): void {
    setSites(sites?.filter((other) => other !== site) ?? [], () => switchSite(site, false, ORDINARY));
    setSaid(t('sites_said_on', { site }));
  }

  return (
    <Section id="sites" title={t('sites_title')}>
      <TickBox label={t('pause')} hint={t('sites_pause_hint')} isTicked={isPaused} onTick={onPause} />
      <SiteList sites={sites} onSwitchOn={switchOn} onAdd={add} />
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </Section>
  );
}
