/** The sites that are switched off, or where only some are on, those: taken out one by one, and others added by name. */
import { useRef, useState } from 'preact/hooks';
import type { TextKey } from '../../locales/languages.ts';
import { useText } from '../text.tsx';

/** What is listed: the sites that are off, or those that are on. */
export type SitesListed = 'off' | 'on';

export interface SiteListProps {
  readonly listed: SitesListed;
  readonly sites: readonly string[];
  /** What the reader sees as the name of a site. */
  readonly nameOf: (site: string) => string;
  /** Takes a site out of the list. */
  readonly onTakeOut: (site: string) => void;
  /** Adds what the reader typed. Answers with what is wrong with it, if anything is. */
  readonly onAdd: (text: string) => string | undefined;
}

const TEXTS = {
  off: { none: 'sites_none', label: 'sites_label', takeOut: 'sites_on', takeOutNamed: 'sites_on_named', add: 'sites_add', addNow: 'sites_off' },
  on: {
    none: 'sites_only_none',
    label: 'sites_only_label',
    takeOut: 'sites_off',
    takeOutNamed: 'sites_only_off_named',
    add: 'sites_only_add',
    addNow: 'sites_on',
  },
} as const satisfies Readonly<Record<SitesListed, Readonly<Record<string, TextKey>>>>;

export function SiteList({ listed, sites, nameOf, onTakeOut, onAdd }: SiteListProps) {
  const texts = TEXTS[listed];
  const { t } = useText();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const box = useRef<HTMLInputElement>(null);

  function add(event: Event): void {
    event.preventDefault();
    const wrong = onAdd(text);
    setProblem(wrong);
    if (wrong === undefined) setText('');
    box.current?.focus();
  }

  function takeOut(site: string): void {
    onTakeOut(site);
    box.current?.focus(); // the button that was pressed goes away
  }

  return (
    <div class="field">
      {sites.length === 0 ? (
        <p class="field__text">{t(texts.none)}</p>
      ) : (
        <ul class="sites" aria-label={t(texts.label)}>
          {sites.map((site) => (
            <li key={site} class="sites__site">
              <span class="sites__name">{nameOf(site)}</span>
              <button
                type="button"
                class="button button--quiet"
                aria-label={t(texts.takeOutNamed, { site: nameOf(site) })}
                onClick={() => takeOut(site)}
              >
                {t(texts.takeOut)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="sites__add" noValidate onSubmit={add}>
        <label class="field__legend" for="new-site">
          {t(texts.add)}
        </label>
        <div class="sites__row">
          <input
            ref={box}
            id="new-site"
            class="input sites__input"
            type="text"
            inputMode="url"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            placeholder="www.bbc.com"
            value={text}
            aria-invalid={problem !== undefined}
            aria-describedby="new-site-problem"
            onInput={(event) => {
              setText(event.currentTarget.value);
              setProblem(undefined);
            }}
          />
          <button type="submit" class="button">
            {t(texts.addNow)}
          </button>
        </div>
        <p class="field__problem" id="new-site-problem" role="alert">
          {problem}
        </p>
      </form>
    </div>
  );
}
