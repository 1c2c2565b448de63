/** The box that the search is typed into. The results under it are moved through from here, so that the focus stays in the box. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useText } from '../text.tsx';

/** Where a key leads in the list of results. */
export type Step = 'next' | 'previous' | 'first' | 'last';

export interface SearchBoxProps {
  readonly query: string;
  readonly box: RefObject<HTMLInputElement | null>;
  /** The id of the list of results, where there is one. */
  readonly listId?: string | undefined;
  /** The id of the result that Enter opens. */
  readonly activeId?: string | undefined;
  readonly onQuery: (query: string) => void;
  readonly onStep: (step: Step) => void;
  readonly onEnter: () => void;
}

const STEPS: Readonly<Record<string, Step>> = { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' };

export function SearchBox({ query, box, listId, activeId, onQuery, onStep, onEnter }: SearchBoxProps) {
  const { t } = useText();
  // The autofocus attribute works only in what the browser's own parser has read.
  useEffect(() => box.current?.focus(), []);

  function handleKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = listId === undefined ? undefined : STEPS[event.key];
    if (step !== undefined) onStep(step);
    else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
  }

  return (
    <div class="search-box">
      <svg
        class="search-box__icon"
        width="14"
        height="14"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        aria-hidden="true"
      >
        <path stroke-linecap="round" d="M7 11.7a4.7 4.7 0 1 0 0-9.4 4.7 4.7 0 0 0 0 9.4ZM10.4 10.4l3.4 3.4" />
      </svg>
      <input
        ref={box}
        class="search-box__input"
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: for what looks for the attribute
        role="searchbox"
        aria-label={t('search_label')}
        placeholder={t('search_placeholder')}
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={activeId}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={handleKey}
      />
    </div>
  );
}
