/**
 * Lets the user go back from an entry that was opened from another entry: to the previous entry, or to any
 * earlier one.
 */
import type { Entry } from '../../engine/glossary.ts';
import { Phrase, useText } from '../text.tsx';
import { languageOfEntry } from './entry-language.ts';

export interface TrailProps {
  /** Name of the entry or list that the user came from. */
  readonly previous: string;
  readonly onBack: () => void;
  /** Entries that the user opened one from another. The open entry is the last one. */
  readonly path?: readonly Pick<Entry, 'name' | 'from'>[];
  /** Goes back to the entry at `index` of `path`, counted from 0. */
  readonly onReturn?: (index: number) => void;
}

/**
 * Smallest number of entries for which the path is shown. For fewer entries the button to go back is enough.
 */
const SHORTEST_PATH_SHOWN = 3;
/**
 * Number of entries that are shown at the end of a long path. The first entry of the path is always shown.
 */
const LAST_SHOWN = 3;

function Path({ path, onReturn }: Required<Pick<TrailProps, 'path' | 'onReturn'>>) {
  const texts = useText();
  const firstOfLast = Math.max(1, path.length - LAST_SHOWN);
  return (
    <nav class="path" aria-label={texts.t('trail_path')}>
      <ol>
        {path.map((entry, index) => {
          const { name } = entry;
          if (index > 0 && index < firstOfLast) return index === 1 && <li key="left-out">…</li>;
          const isOpen = index === path.length - 1;
          return (
            <li key={index} lang={languageOfEntry(entry, texts)} aria-current={isOpen ? 'page' : undefined}>
              {isOpen ? (
                name
              ) : (
                <button type="button" onClick={() => onReturn(index)}>
                  {name}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

export function Trail({ previous, onBack, path = [], onReturn }: TrailProps) {
  const { t } = useText();
  return (
    <div class="trail">
      <button type="button" class="trail__back" onClick={onBack}>
        <span aria-hidden="true">←</span>
        <span>
          <Phrase text={t('trail_back')} values={{ name: <b>{previous}</b> }} />
        </span>
      </button>
      {onReturn !== undefined && path.length >= SHORTEST_PATH_SHOWN && (
        <Path path={path} onReturn={onReturn} />
      )}
    </div>
  );
}
