/**
 * Lists the entries of one of the user's glossaries by name. A click on a name opens the form for its entry.
 */
import { useState } from 'preact/hooks';
import type { Entry } from '../../engine/glossary.ts';
import { useText } from '../text.tsx';
import { useMatching } from './use-matching.ts';

export interface GlossaryNamesProps {
  readonly entries: readonly Entry[];
  /** Language of the notes, as a BCP 47 tag. */
  readonly lang: string | undefined;
  readonly onAdd: () => void;
  readonly onEdit: (entry: string) => void;
}

/** Smallest number of names for which a search field is shown. */
const SEARCHED_FROM = 8;
/** Maximum number of names listed at a time. */
const MOST_LISTED = 50;

export function GlossaryNames({ entries, lang, onAdd, onEdit }: GlossaryNamesProps) {
  const { t, count } = useText();
  const [query, setQuery] = useState('');
  const { first, count: found } = useMatching(entries, query, MOST_LISTED);
  const rest = found - MOST_LISTED;
  return (
    <div>
      <div class="glossary-names__bar">
        <button type="button" id="add-name" class="button" onClick={onAdd}>
          {t('editor_add')}
        </button>
        {entries.length >= SEARCHED_FROM && (
          <input
            class="input glossary-names__find"
            type="search"
            aria-label={t('glossary_find')}
            placeholder={t('glossary_find')}
            autocomplete="off"
            spellcheck={false}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        )}
      </div>
      <ul class="glossary-names">
        {first.map(({ id, name, summary }) => (
          <li key={id} class="glossary-names__name">
            <button
              type="button"
              id={`name-${id}`}
              class="glossary-names__open"
              lang={lang}
              onClick={() => onEdit(id)}
            >
              <span class="glossary-names__text">{name}</span>
              <span class="glossary-names__note">{summary}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="field__note" role="status">
        {entries.length === 0 && t('glossary_empty')}
        {entries.length > 0 && found === 0 && t('glossary_not_found')}
        {rest > 0 && count('glossary_more', rest)}
      </p>
    </div>
  );
}
