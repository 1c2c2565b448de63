/** The sites that are off: switched on again one by one, and others added by name. */
import { useRef, useState } from 'preact/hooks';
import { useText } from './text.tsx';

export interface SiteListProps {
  readonly sites: readonly string[];
  readonly onSwitchOn: (site: string) => void;
  /** Adds what the reader typed. Answers with what is wrong with it, if anything is. */
  readonly onAdd: (text: string) => string | undefined;
}

export function SiteList({ sites, onSwitchOn, onAdd }: SiteListProps) {
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

  function switchOn(site: string): void {
    onSwitchOn(site);
    box.current?.focus(); // the button that was pressed goes away
  }

  return (
    <div class="field">
      {sites.length === 0 ? (
        <p class="field__text">{t('sites_none')}</p>
      ) : (
        <ul class="sites" aria-label={t('sites_label')}>
          {sites.map((site) => (
            <li key={site} class="sites__site">
              <span class="sites__name">{site}</span>
              <button type="button" class="button button--quiet" aria-label={t('sites_on_named', { site })} onClick={() => switchOn(site)}>
                {t('sites_on')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="sites__add" noValidate onSubmit={add}>
        <label class="field__legend" for="new-site">
          {t('sites_add')}
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
            {t('sites_off')}
          </button>
        </div>
        <p class="field__problem" id="new-site-problem" role="alert">
          {problem}
        </p>
      </form>
    </div>
  );
}
