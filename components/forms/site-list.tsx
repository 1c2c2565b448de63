/**
 * Lists the sites on the blocklist or the allowlist. The user can remove a site, and type the name of a site
 * to add.
 */
import { useRef, useState } from 'preact/hooks';
import type { TextKey } from '../../locales/languages.ts';
import { useText } from '../text.tsx';

/**
 * The list that is shown: `off` for the blocklist (sites where Sidelight is off), `on` for the allowlist (the
 * only sites where it is on).
 */
export type SitesListed = 'off' | 'on';

export interface SiteListProps {
  readonly listed: SitesListed;
  readonly sites: readonly string[];
  /** Returns the name under which a stored site is shown to the user. */
  readonly nameOf: (site: string) => string;
  readonly onRemove: (site: string) => void;
  /**
   * Adds the site that the user typed. Returns an error message if the text is not a valid site, otherwise
   * undefined.
   */
  readonly onAdd: (text: string) => string | undefined;
}

const TEXTS = {
  off: {
    none: 'sites_none',
    label: 'sites_label',
    remove: 'sites_on',
    removeNamed: 'sites_on_named',
    add: 'sites_add',
    addNow: 'sites_off',
  },
  on: {
    none: 'sites_only_none',
    label: 'sites_only_label',
    remove: 'sites_off',
    removeNamed: 'sites_only_off_named',
    add: 'sites_only_add',
    addNow: 'sites_on',
  },
} as const satisfies Readonly<Record<SitesListed, Readonly<Record<string, TextKey>>>>;

export function SiteList({ listed, sites, nameOf, onRemove, onAdd }: SiteListProps) {
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

  function remove(site: string): void {
    onRemove(site);
    box.current?.focus(); // the pressed button disappears
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
                aria-label={t(texts.removeNamed, { site: nameOf(site) })}
                onClick={() => remove(site)}
              >
                {t(texts.remove)}
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
