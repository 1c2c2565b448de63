/**
 * Lists names on the current page. A click on a name scrolls the page to its next mention. A second button
 * opens the entry.
 */
import type { Entry } from '../../engine/glossary.ts';
import { languageOfEntry } from '../entry/entry-language.ts';
import { KindIcon } from '../entry/kind-icon.tsx';
import { Phrase, useText } from '../text.tsx';

export interface PageName {
  readonly entry: Entry;
  readonly count: number;
  /** Position of the mention that the page was last scrolled to, among the mentions of this entry, from 1. */
  readonly shown?: number | undefined;
}

export interface PageNamesProps {
  readonly names: readonly PageName[];
  /** True to show summaries in full, false to cut each summary off after one line. */
  readonly hasWholeSummary?: boolean;
  /** Id of the entry that is open beside the list. */
  readonly current?: string | undefined;
  readonly onShow: (entry: string) => void;
  readonly onOpen: (entry: string) => void;
}

function Count({ count, shown }: Pick<PageName, 'count' | 'shown'>) {
  const texts = useText();
  return (
    <span class="row__count">
      {shown === undefined ? (
        count
      ) : (
        <Phrase
          text={texts.t('row_shown')}
          values={{ shown: <span class="row__shown">{shown}</span>, count }}
        />
      )}
      <span class="visually-hidden"> {texts.count('row_mentions', count)}</span>
    </span>
  );
}

export function PageNames({ names, hasWholeSummary = false, current, onShow, onOpen }: PageNamesProps) {
  const texts = useText();
  const { t } = texts;
  return (
    <ul class={hasWholeSummary ? 'rows rows--whole' : 'rows'}>
      {names.map(({ entry, count, shown }) => (
        <li key={entry.id} class="row" aria-current={entry.id === current ? 'true' : undefined}>
          <button type="button" class="row__main" title={t('row_show')} onClick={() => onShow(entry.id)}>
            <KindIcon kind={entry.kind} />
            <span class="row__text" lang={languageOfEntry(entry, texts)}>
              <span class="row__name">{entry.name}</span>
              <span class="row__note">{entry.summary}</span>
            </span>
            <Count count={count} shown={shown} />
          </button>
          <button
            type="button"
            class="row__open"
            title={t('row_open')}
            aria-label={t('row_open_named', { name: entry.name })}
            onClick={() => onOpen(entry.id)}
          >
            <svg
              width="14"
              height="14"
              viewBox="0 0 16 16"
              fill="none"
              stroke="currentColor"
              stroke-width="1.5"
              aria-hidden="true"
            >
              <path stroke-linecap="round" stroke-linejoin="round" d="m6 3.5 4.5 4.5L6 12.5" />
            </svg>
          </button>
        </li>
      ))}
    </ul>
  );
}
