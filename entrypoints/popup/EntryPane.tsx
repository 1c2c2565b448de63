/** An entry in the popup, with the way back and the way to its mentions on the page. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { EntryView } from '../../components/entry-view.tsx';
import type { PageName } from '../../components/page-names.tsx';
import { Trail } from '../../components/trail.tsx';
import type { Entry, Glossary } from '../../engine/glossary.ts';

export interface EntryPaneProps {
  readonly entry: Entry;
  readonly glossary: Glossary;
  /** What the way back leads to. */
  readonly previous: string;
  /** The entry's mentions on the page, if there are any. */
  readonly onPage: PageName | undefined;
  readonly onBack: () => void;
  readonly onOpen: (entry: string) => void;
  readonly onShow: (entry: string) => void;
}

const HEADING = 'entry-name';

function mentionsOf({ count, shown }: PageName): string {
  return shown === undefined ? `${count} on this page` : `${shown} of ${count} on this page`;
}

export function EntryPane({ entry, glossary, previous, onPage, onBack, onOpen, onShow }: EntryPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  // The heading takes the focus, so that a screen reader says where the reader has come to.
  useLayoutEffect(() => pane.current?.querySelector<HTMLElement>(`#${HEADING}`)?.focus({ preventScroll: true }), [entry]);
  return (
    <div class="pane" ref={pane}>
      <div class="pane__bar">
        <Trail previous={previous} onBack={onBack} />
        {onPage !== undefined && (
          <button type="button" class="pane__show" title="Show on the page" onClick={() => onShow(entry.id)}>
            {mentionsOf(onPage)}
          </button>
        )}
      </div>
      <EntryView key={entry.id} entry={entry} glossary={glossary} headingId={HEADING} onOpen={onOpen} />
    </div>
  );
}
