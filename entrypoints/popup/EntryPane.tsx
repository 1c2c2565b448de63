/**
 * Shows an entry in the popup or panel, with a button that leads back and one that scrolls the page to a
 * mention of the entry.
 */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Connection } from '../../components/entry/connection.tsx';
import { EntryView } from '../../components/entry/entry-view.tsx';
import { Trail } from '../../components/entry/trail.tsx';
import type { PageName } from '../../components/lookup/page-names.tsx';
import { useText } from '../../components/text.tsx';
import { shortestPath } from '../../engine/connections.ts';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps/maps.ts';

export interface EntryPaneProps {
  /** Entries that the user opened one from another (the trail). The last one is shown. */
  readonly trail: readonly [Entry, ...Entry[]];
  readonly glossary: Glossary;
  readonly maps: Maps;
  /** Label of the list (results, or names on the page) from which the first entry of the trail was opened. */
  readonly list: string;
  /**
   * Number of mentions of the entry on the page, and which was shown last. Undefined if the page does not
   * mention it.
   */
  readonly pageName: PageName | undefined;
  readonly onBack: () => void;
  /** Goes back to the entry at `index` of the trail, counted from 0. */
  readonly onReturn: (index: number) => void;
  /** Opens an entry that is related to the shown one. */
  readonly onOpen: (entry: string) => void;
  /** Scrolls the page to the entry's next mention. */
  readonly onShow: (entry: string) => void;
  /** Opens the form for an entry of one of the user's glossaries. */
  readonly onEdit: (entry: string) => void;
}

/** HTML id of the heading with the entry's name. */
const HEADING = 'entry-name';

export function EntryPane({
  trail,
  glossary,
  maps,
  list,
  pageName,
  onBack,
  onReturn,
  onOpen,
  onShow,
  onEdit,
}: EntryPaneProps) {
  const { t } = useText();
  const pane = useRef<HTMLDivElement>(null);
  const [first] = trail;
  const entry = trail.at(-1) ?? first;
  const connection = useMemo(
    () => shortestPath(glossary, first.id, entry.id) ?? [],
    [glossary, first, entry],
  );
  // Focuses the heading, so that assistive technology announces the entry.
  useLayoutEffect(
    () => pane.current?.querySelector<HTMLElement>(`#${HEADING}`)?.focus({ preventScroll: true }),
    [entry],
  );
  return (
    <div class="pane" ref={pane}>
      <div class="pane__bar">
        <Trail previous={trail.at(-2)?.name ?? list} onBack={onBack} path={trail} onReturn={onReturn} />
        {entry.from?.isDeployed === false && (
          <button type="button" class="pane__show pane__edit" onClick={() => onEdit(entry.id)}>
            {t('glossary_edit')}
          </button>
        )}
        {pageName !== undefined && (
          <button type="button" class="pane__show" title={t('row_show')} onClick={() => onShow(entry.id)}>
            {pageName.shown === undefined
              ? t('page_mentions', { count: pageName.count })
              : t('page_mentions_shown', { count: pageName.count, shown: pageName.shown })}
          </button>
        )}
      </div>
      <Connection steps={connection} />
      <EntryView
        key={entry.id}
        entry={entry}
        glossary={glossary}
        maps={maps}
        headingId={HEADING}
        onOpen={onOpen}
      />
    </div>
  );
}
