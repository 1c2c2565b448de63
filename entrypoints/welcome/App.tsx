/** The welcome page: what Sidelight does, tried out at once, and what it does not do. */
import { useEffect, useState } from 'preact/hooks';
import { ShortcutList } from '../../components/shortcut-list.tsx';
import type { Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps.ts';
import { type Shortcut, shortcuts } from '../../platform/shortcuts.ts';
import { Sample } from './Sample.tsx';
import type { Part } from './sample-text.ts';

export interface AppProps {
  readonly glossary: Glossary;
  readonly maps: Maps;
  readonly sample: readonly Part[];
}

export function App({ glossary, maps, sample }: AppProps) {
  const [keys, setKeys] = useState<readonly Shortcut[]>([]);

  useEffect(() => void shortcuts().then(setKeys), []);

  return (
    <main class="page">
      <h1 class="page__title">Welcome to Sidelight</h1>
      <p class="page__lead">
        It marks the people, places and events of the South Caucasus and its neighbours in what you read, and tells you about them in the margin.
      </p>

      <section class="try" aria-labelledby="try">
        <h2 class="try__title" id="try">
          Try it: rest the pointer on a marked name
        </h2>
        <Sample glossary={glossary} maps={maps} parts={sample} />
      </section>

      <section class="section" aria-labelledby="use">
        <h2 class="section__title" id="use">
          How to use it
        </h2>
        <dl class="ways section__body">
          <div>
            <dt>Rest on a name</dt>
            <dd>A card opens. Move into it to follow related names; move away and it closes.</dd>
          </div>
          <div>
            <dt>Press the button in the toolbar</dt>
            <dd>
              Search all {glossary.entries.length} entries in any language or script, or see which of them this page names. If you do not see the
              button, the browser keeps it in its extensions menu, where you can pin it.
            </dd>
          </div>
          <div>
            <dt>Switch it off</dt>
            <dd>On one site with the switch on top of the popup, or everywhere with a pause. Both are remembered.</dd>
          </div>
          <div>
            <dt>Use the keyboard</dt>
            <dd>
              <ShortcutList shortcuts={keys} />
            </dd>
          </div>
        </dl>
      </section>

      <section class="section" aria-labelledby="not">
        <h2 class="section__title" id="not">
          What it does not do
        </h2>
        <div class="section__body">
          <p class="section__text">
            It sends nothing anywhere: it has no network access, and the glossary comes with it. It does not change the text of pages, and keeps no
            record of what you read.
          </p>
          <p class="section__text">
            It does not know everything either. What it says is from one article, with its date and paragraph, or undisputed general knowledge, and
            marked as that. Where names are contested, it says who uses which.
          </p>
          <p>
            <a class="link" href="/options.html">
              Looks, delay, sites and more: the options
            </a>
          </p>
        </div>
      </section>
    </main>
  );
}
