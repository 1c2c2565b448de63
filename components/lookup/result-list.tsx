/**
 * Lists the results of a search. The keyboard focus stays in the search box, whose attributes name the active
 * result for assistive technology.
 */
import { useEffect, useRef } from 'preact/hooks';
import type { SearchResult } from '../../engine/search.ts';
import { languageOfEntry } from '../entry/entry-language.ts';
import { KindIcon } from '../entry/kind-icon.tsx';
import { useText } from '../text.tsx';
import { MarkedText } from './marked-text.tsx';

export interface ResultListProps {
  readonly id: string;
  readonly results: readonly SearchResult[];
  /** Index of the active result, which Enter opens. */
  readonly active: number;
  readonly onOpen: (entry: string) => void;
}

/** Returns the HTML id for the element of the result at `index`. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

interface OptionProps {
  readonly id: string;
  readonly result: SearchResult;
  readonly isActive: boolean;
  readonly onOpen: (entry: string) => void;
}

function Option({ id, result: { entry, name, ranges }, isActive, onOpen }: OptionProps) {
  const texts = useText();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const isOwnName = name.text === entry.name;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box handles the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the search box keeps the focus
    <div
      ref={element}
      id={id}
      class="row row--option"
      role="option"
      aria-selected={isActive}
      onClick={() => onOpen(entry.id)}
    >
      <KindIcon kind={entry.kind} />
      <span class="row__text" lang={languageOfEntry(entry, texts)}>
        <span class="row__name">
          {isOwnName ? <MarkedText text={entry.name} ranges={ranges} /> : entry.name}
        </span>
        <span class="row__note">
          {!isOwnName && (
            <>
              <span class="row__match" lang={name.lang}>
                <MarkedText text={name.text} ranges={ranges} />
              </span>{' '}
            </>
          )}
          {entry.summary}
        </span>
      </span>
    </div>
  );
}

export function ResultList({ id, results, active, onOpen }: ResultListProps) {
  const { t } = useText();
  return (
    <div id={id} class="rows" role="listbox" aria-label={t('results_label')}>
      {results.map((result, index) => (
        <Option
          key={result.entry.id}
          id={optionId(id, index)}
          result={result}
          isActive={index === active}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}
