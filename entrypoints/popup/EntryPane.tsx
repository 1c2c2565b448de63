/** An entry in the popup, with the way back and the way to its mentions on the page. */
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
  /** The entries that were opened one out of another. The open one is the last. */
  readonly trail: readonly [Entry, ...Entry[]];
  readonly glossary: Glossary;
  readonly maps: Maps;
  /** The list that the first entry was opened from. */
  readonly list: string;
  /** The entry's mentions on the page, if there are any. */
  readonly onPage: PageName | undefined;
  readonly onBack: () => void;
  /** Goes back to the entry number `index` of the trail. */
  readonly onReturn: (index: number) => void;
  readonly onOpen: (entry: string) => void;
  readonly onShow: (entry: string) => void;
  /** Opens the form for an entry of the reader's own. */
  readonly onEdit: (entry: string) => void;
}

const HEADING = 'entry-name';

export function EntryPane({ trail, glossary, maps, list, onPage, onBack, onReturn, onOpen, onShow, onEdit }: EntryPaneProps) {
  const { t } = useText();
  const pane = useRef<HTMLDivElement>(null);
  const [first] = trail;
  const entry = trail.at(-1) ?? first;
  const connection = useMemo(() => shortestPath(glossary, first.id, entry.id) ?? [], [glossary, first, entry]);
  // The heading takes the focus, so that a screen reader says where the reader has come to.
  useLayoutEffect(() => pane.current?.querySelector<HTMLElement>(`#${HEADING}`)?.focus({ preventScroll: true }), [entry]);
  return (
    <div class="pane" ref={pane}>
      <div class="pane__bar">
        <Trail previous={trail.at(-2)?.name ?? list} onBack={onBack} path={trail} onReturn={onReturn} />
        {entry.from?.isDeployed === false && (
          <button type="button" class="pane__show pane__edit" onClick={() => onEdit(entry.id)}>
            {t('glossary_edit')}
          </button>
        )}
        {onPage !== undefined && (
          <button type="button" class="pane__show" title={t('row_show')} onClick={() => onShow(entry.id)}>
            {onPage.shown === undefined
              ? t('page_mentions', { count: onPage.count })
              : t('page_mentions_shown', { count: onPage.count, shown: onPage.shown })}
          </button>
        )}
      </div>
      <Connection steps={connection} />
      <EntryView key={entry.id} entry={entry} glossary={glossary} maps={maps} headingId={HEADING} onOpen={onOpen} />
    </div>
  );
}
