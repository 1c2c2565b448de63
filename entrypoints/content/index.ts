/**
 * The scout: the only script that every page gets. It looks for text that may hold a name; at the first such text it asks the site
 * switch, and if Sidelight is on here, has the marks brought in and tells them what it finds. Everything ends with one signal.
 */
import { anchors } from 'virtual:sidelight/anchors';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { candidateTest } from '../../engine/names/candidates.ts';
import { isExtensionAlive } from '../../platform/page/page-extension.ts';
import { createSiteSwitch, type SiteSwitch } from '../../platform/page/page-site.ts';
import { CARD_ELEMENT } from '../page/card-contract.ts';
import { loadMarks, type PageMarks, provide, provided } from '../page/frame-scripts.ts';
import { startPageScout } from './page-scout.ts';
import { whenShown } from './when-shown.ts';

const testForDistinctive = candidateTest(anchors);

function startPage(siteSwitch: SiteSwitch, life: AbortController): void {
  const { signal } = life;
  let marks: PageMarks | undefined;
  /** Text that may hold names went by without the marks, since the background did not answer. */
  let isBehind = false;

  async function bringInMarks(): Promise<void> {
    const isOff = isExtensionAlive() ? await siteSwitch.isOff().catch(() => undefined) : true;
    if (isOff === true) life.abort();
    const startMarks = isOff === false && !signal.aborted ? await loadMarks() : undefined;
    if (signal.aborted) return;
    marks = await startMarks?.({ life, onHidden: scout.awaitShowing, onOtherTest: scout.lookAgain });
    if (signal.aborted) return;
    for (const root of scout.shadowRoots) marks?.addShadowRoot(root);
    if (isBehind && marks !== undefined) scout.lookAgain();
    isBehind = marks === undefined;
  }

  const scout = startPageScout({
    signal,
    ownElement: CARD_ELEMENT,
    currentTest: () => marks?.testForAll ?? provided('test') ?? testForDistinctive,
    onChange: (runs) => marks?.forget(runs),
    onStartOver: (why) => marks?.startOver(why),
    async onCandidates(runs) {
      if (marks === undefined) await bringInMarks();
      await marks?.annotate(runs);
    },
    onProgress: (isDone) => marks?.show(isDone),
    onShadowRoot: (root) => marks?.addShadowRoot(root),
  });
  provide('scout', scout);
}

async function main(): Promise<void> {
  if (!(document instanceof HTMLDocument) || !('Highlight' in globalThis)) return;
  if (provided('scout') !== undefined) return; // brought in again, since the reader has given access anew (platform/background/start-on-access.ts)
  provide('scout', { lookAgain() {} });
  await whenShown();
  let life: AbortController | undefined;
  const start = () => {
    life = new AbortController();
    startPage(siteSwitch, life);
  };
  const siteSwitch = createSiteSwitch((isOff) => {
    if (isOff) life?.abort();
    else if (life?.signal.aborted) start();
  });
  start();
}

export default defineUnlistedScript(() => void main());
