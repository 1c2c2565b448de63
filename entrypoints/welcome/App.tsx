/** The welcome page as a whole: a sample text to try, the ways to use Sidelight, and its limits. */
import { useEffect, useState } from 'preact/hooks';
import { ShortcutList } from '../../components/forms/shortcut-list.tsx';
import { useText } from '../../components/text.tsx';
import type { Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps/maps.ts';
import { type Shortcut, shortcuts } from '../../platform/shortcuts.ts';
import { Sample } from './Sample.tsx';
import type { SamplePart } from './sample-text.ts';

export interface AppProps {
  readonly glossary: Glossary;
  readonly maps: Maps;
  readonly sample: readonly SamplePart[];
}

export function App({ glossary, maps, sample }: AppProps) {
  const { t, count } = useText();
  const [keys, setKeys] = useState<readonly Shortcut[]>([]);

  useEffect(() => void shortcuts().then(setKeys), []);

  return (
    <main class="page">
      <h1 class="page__title">{t('welcome_title')}</h1>
      <p class="page__lead">{t('welcome_lead')}</p>

      <section class="try" aria-labelledby="try">
        <h2 class="try__title" id="try">
          {t('welcome_try')}
        </h2>
        <Sample glossary={glossary} maps={maps} parts={sample} />
      </section>

      <section class="section" aria-labelledby="use">
        <h2 class="section__title" id="use">
          {t('welcome_use')}
        </h2>
        <dl class="ways section__body">
          <div>
            <dt>{t('welcome_rest')}</dt>
            <dd>{t('welcome_rest_text')}</dd>
          </div>
          <div>
            <dt>{t('welcome_button')}</dt>
            <dd>{count('welcome_button_text', glossary.entries.length)}</dd>
          </div>
          <div>
            <dt>{t('welcome_off')}</dt>
            <dd>{t('welcome_off_text')}</dd>
          </div>
          <div>
            <dt>{t('welcome_keyboard')}</dt>
            <dd>
              <ShortcutList shortcuts={keys} />
            </dd>
          </div>
        </dl>
      </section>

      <section class="section" aria-labelledby="not">
        <h2 class="section__title" id="not">
          {t('welcome_not')}
        </h2>
        <div class="section__body">
          <p class="section__text">{t('welcome_not_sent')}</p>
          <p class="section__text">{t('welcome_not_all')}</p>
          <p>
            <a class="link" href="/options.html">
              {t('welcome_options')}
            </a>
          </p>
        </div>
      </section>
    </main>
  );
}
