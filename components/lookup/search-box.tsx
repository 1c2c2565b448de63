/**
 * Text field for a search. The focus stays in the field while arrow keys, Home and End select among the
 * results below.
 */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useText } from '../text.tsx';

/** Result that a key makes active: the one after or before the active result, or the first or last one. */
export type ResultStep = 'next' | 'previous' | 'first' | 'last';

export interface SearchBoxProps {
  readonly query: string;
  readonly box: RefObject<HTMLInputElement | null>;
  /** HTML id of the list of results. `undefined` while there is no list. */
  readonly listId?: string | undefined;
  /** HTML id of the active result, which Enter opens. */
  readonly activeId?: string | undefined;
  readonly onQuery: (query: string) => void;
  readonly onStep: (step: ResultStep) => void;
  readonly onEnter: () => void;
}

const STEPS: Readonly<Record<string, ResultStep>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

export function SearchBox({ query, box, listId, activeId, onQuery, onStep, onEnter }: SearchBoxProps) {
  const { t } = useText();
  // The autofocus attribute has no effect on elements that a script adds.
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
        // biome-ignore lint/a11y/noRedundantRoles: some tools look for the attribute
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
