/** The section on where Sidelight is off. */
import { useState } from 'preact/hooks';
import { SiteList } from '../../components/site-list.tsx';
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
  const [sites, setSites] = useStored<readonly Site[]>({ read: sitesOff, watch: watchSitesOff, onFailure });
  const [said, setSaid] = useState('');
  if (sites === undefined) return null;

  function add(text: string): string | undefined {
    const input = readSite(text);
    if ('problem' in input) return input.problem;
    const { site } = input;
    if (sites?.includes(site)) return `Sidelight is off on ${site} already.`;
    setSites([...(sites ?? []), site].sort(), () => switchSite(site, true, ORDINARY));
    setSaid(`Off on ${site}.`);
    return undefined;
  }

  function switchOn(site: Site): void {
    setSites(sites?.filter((other) => other !== site) ?? [], () => switchSite(site, false, ORDINARY));
    setSaid(`On again on ${site}.`);
  }

  return (
    <Section id="sites" title="Sites">
      <TickBox
        label="Pause everywhere"
        hint="No marks on any page until you take this back. The search goes on working."
        isTicked={isPaused}
        onTick={onPause}
      />
      <SiteList sites={sites} onSwitchOn={switchOn} onAdd={add} />
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </Section>
  );
}
