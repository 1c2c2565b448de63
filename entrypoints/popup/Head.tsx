/**
 * Top of the popup and panel. It has the search box, a message if a setting could not be stored, and the site
 * switch. While Sidelight is paused everywhere, a bar that ends the pause replaces the switch.
 */
import type { ComponentChildren } from 'preact';
import { PausedBar } from '../../components/lookup/paused-bar.tsx';
import { SiteSwitch } from '../../components/lookup/site-switch.tsx';
import { useText } from '../../components/text.tsx';
import { siteName } from '../../platform/sites/sites.ts';
import type { Page, PageControls } from './use-page.ts';

export interface HeadProps {
  readonly page: Page | undefined;
  readonly controls: Pick<PageControls, 'switchSite' | 'pause'>;
  /** The search box. */
  readonly children: ComponentChildren;
}

function Switches({ page, controls }: Pick<HeadProps, 'page' | 'controls'>) {
  const texts = useText();
  if (page?.isPaused === true) return <PausedBar onResume={() => controls.pause(false)} />;
  // An obstacle is only guessed from the page's address. Names on the page prove that Sidelight runs there.
  const canRun = page?.obstacle === undefined || (page.names ?? []).length > 0;
  if (page?.site === undefined || !canRun) return null;
  return <SiteSwitch site={siteName(page.site, texts)} isOn={!page.isOff} onSwitch={controls.switchSite} />;
}

export function Head({ page, controls, children }: HeadProps) {
  const { t } = useText();
  return (
    <header class="app__head">
      <h1 class="visually-hidden">Sidelight</h1>
      <Switches page={page} controls={controls} />
      <p class="field__problem" role="alert">
        {page?.hasFailed === true && t('not_stored')}
      </p>
      {children}
    </header>
  );
}
