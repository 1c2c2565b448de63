/**
 * The section on sites. Sidelight runs on all sites except the listed ones (blocklist), or only on the listed
 * ones (allowlist).
 */
import { useState } from 'preact/hooks';
import { Checkbox } from '../../components/forms/checkbox.tsx';
import { ChoiceGroup } from '../../components/forms/choice-group.tsx';
import { SiteList } from '../../components/forms/site-list.tsx';
import { useText } from '../../components/text.tsx';
import { readSite } from '../../platform/sites/site-input.ts';
import { switchSite } from '../../platform/sites/site-switch.ts';
import { SITE_RULES, type Site, siteName } from '../../platform/sites/sites.ts';
import {
  changeSiteRule,
  type StoredSites,
  storedSites,
  watchStoredSites,
} from '../../platform/sites/stored-sites.ts';
import { Section } from './Section.tsx';
import { useStored } from './use-stored.ts';

export interface SitesProps {
  readonly isPaused: boolean;
  readonly onPause: (isPaused: boolean) => void;
  readonly onFailure: (failed: boolean) => void;
}

/**
 * Window that `switchSite` is told the choice was made in. Choices in ordinary windows are stored, those in
 * private windows are not.
 */
const ORDINARY_WINDOW = { incognito: false };

export function Sites({ isPaused, onPause, onFailure }: SitesProps) {
  const texts = useText();
  const { t } = texts;
  const nameOf = (site: Site) => siteName(site, texts);
  const [stored, setStored] = useStored<StoredSites>({
    read: storedSites,
    watch: watchStoredSites,
    onFailure,
  });
  const [announcement, setAnnouncement] = useState('');
  if (stored === undefined) return null;
  const { rule, sites } = stored;
  const isOffListed = rule === 'except';

  function add(text: string): string | undefined {
    const input = readSite(text, texts);
    if ('problem' in input) return t(input.problem, { typed: input.typed });
    const { site } = input;
    if (sites.includes(site))
      return t(isOffListed ? 'sites_already' : 'sites_only_already', { site: nameOf(site) });
    setStored({ rule, sites: [...sites, site].sort() }, () => switchSite(site, isOffListed, ORDINARY_WINDOW));
    setAnnouncement(t(isOffListed ? 'sites_said_off' : 'sites_only_said_on', { site: nameOf(site) }));
    return undefined;
  }

  function remove(site: Site): void {
    setStored({ rule, sites: sites.filter((other) => other !== site) }, () =>
      switchSite(site, !isOffListed, ORDINARY_WINDOW),
    );
    setAnnouncement(t(isOffListed ? 'sites_said_on' : 'sites_said_off', { site: nameOf(site) }));
  }

  return (
    <Section id="sites" title={t('sites_title')}>
      <Checkbox label={t('pause')} hint={t('sites_pause_hint')} checked={isPaused} onChange={onPause} />
      <ChoiceGroup
        name="site-rule"
        legend={t('sites_rule_legend')}
        choices={SITE_RULES.map((value) => ({ value, label: t(`sites_rule_${value}`) }))}
        chosen={rule}
        onChoose={(next) => setStored({ rule: next, sites: [] }, () => changeSiteRule(next))}
      />
      <SiteList
        key={rule}
        listed={isOffListed ? 'off' : 'on'}
        sites={sites}
        nameOf={nameOf}
        onRemove={remove}
        onAdd={add}
      />
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </Section>
  );
}
