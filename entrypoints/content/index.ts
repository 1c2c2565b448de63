/**
 * The page half's composition root. A scout looks for text that may hold a name; at the first such text the site switch is asked,
 * and if Sidelight is on, marks, card and popup connection come to life. Everything ends with one signal.
 */
import { lexicon } from 'virtual:sidelight/lexicon';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type CandidateTest, candidateTest } from '../../engine/candidates.ts';
import type { RelevanceMode } from '../../engine/relevance.ts';
import { createSiteSwitch, type SiteSwitch } from '../../platform/page-site.ts';
import { CARD_ELEMENT } from '../card/registry.ts';
import { type Annotations, startAnnotations } from './annotations.ts';
import { runAround } from './page-watcher.ts';
import { startPageScout } from './page-scout.ts';
import { whenShown } from './when-shown.ts';

const MODE: RelevanceMode = 'smart';

function startPage(siteSwitch: SiteSwitch, life: AbortController): void {
  const { signal } = life;
  const shadowRoots: ShadowRoot[] = [];
  const tests: { strong?: CandidateTest; all?: CandidateTest } = {};
  let annotations: Annotations | undefined;

  async function annotationsHere(): Promise<Annotations | undefined> {
    if (annotations === undefined && (await siteSwitch.isOff())) life.abort();
    if (signal.aborted) return undefined;
    if (annotations === undefined) {
      annotations = startAnnotations({ lexicon, mode: MODE, life, onShown: (elements) => void scout.lookAt(elements.map(runAround)) });
      shadowRoots.forEach(annotations.addShadowRoot);
    }
    return annotations;
  }

  const scout = startPageScout({
    signal,
    ownElement: CARD_ELEMENT,
    currentTest() {
      const wanted = annotations?.evidence.regional ? 'all' : 'strong';
      return (tests[wanted] ??= candidateTest(lexicon.anchors[wanted]));
    },
    onChange: (runs) => annotations?.forget(runs),
    onStartOver(why) {
      annotations?.marks.clear();
      if (why === 'address') annotations?.evidence.clear();
    },
    onCandidates: async (runs) => (await annotationsHere())?.annotate(runs),
    onProgress: () => annotations?.show(),
    onShadowRoot(root) {
      shadowRoots.push(root);
      annotations?.addShadowRoot(root);
    },
  });
}

async function main(): Promise<void> {
  if (!(document instanceof HTMLDocument) || !('highlights' in CSS)) return;
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
