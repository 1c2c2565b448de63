/**
 * The card with its entry. A click on a related name opens that entry in the same card, with a button that
 * leads back.
 */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CardActions } from '../../components/entry/card-actions.tsx';
import { type CitationFormat, citation } from '../../components/entry/citation.ts';
import { Connection } from '../../components/entry/connection.tsx';
import { languageOfEntry } from '../../components/entry/entry-language.ts';
import { EntryView } from '../../components/entry/entry-view.tsx';
import { Trail } from '../../components/entry/trail.tsx';
import { useText } from '../../components/text.tsx';
import type { CardContents } from '../page/card-contract.ts';
import { Announcement } from './Announcement.tsx';
import { useTrail } from './use-trail.ts';

interface CardProps extends Omit<CardContents, 'onLost'> {
  /** Copies a text to the clipboard. Resolves to false if the browser forbids it. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Shows an entry in the side panel. Undefined if a card cannot open a side panel in this browser. */
  readonly onOpenPanel: ((entry: string) => void) | undefined;
  /** Called when the size of the card may have changed. */
  readonly onResize: () => void;
}

/** HTML id of the heading with the entry's name. */
const HEADING = 'name';

export function Card({
  data: first,
  askEntry,
  sense,
  pageDate,
  opening,
  mentionsOf,
  onResize,
  ...calls
}: CardProps) {
  const texts = useText();
  const { trail, shown: data, goTo, goBackTo } = useTrail(first, askEntry);
  const [isPinned, setPinned] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const laidOut = useRef(first);
  const { entry, glossary, maps, because, connection } = data;
  const isFirst = data === first;
  const previous = trail.at(-2);
  const hasOthers = useMemo(() => mentionsOf(entry.id) > (isFirst ? 1 : 0), [mentionsOf, entry, isFirst]);

  useLayoutEffect(() => {
    onResize();
    if (laidOut.current === data) return;
    laidOut.current = data;
    scroller.current?.scrollTo(0, 0);
    // The pressed button is gone. Users of the keyboard go on from the entry's name, so it gets the focus.
    scroller.current?.querySelector<HTMLElement>(`#${HEADING}`)?.focus({ preventScroll: true });
  }, [data]);

  function pin(next: boolean): void {
    setPinned(next);
    calls.onPin(next);
  }

  return (
    <div
      class={`card${opening === 'sheet' ? ' card--sheet' : ''}${isPinned ? ' card--pinned' : ''}`}
      lang={texts.language}
    >
      {/* The scrolling element takes the focus, so that the arrow keys scroll the text. */}
      <div class="card__scroll" ref={scroller} role="dialog" aria-labelledby={HEADING} tabIndex={-1}>
        <CardActions
          key={entry.id}
          isPinned={isPinned}
          onPin={pin}
          onCopy={(format: CitationFormat) => calls.onCopy(citation(entry, glossary.sources, format))}
          onOpenPanel={calls.onOpenPanel && (() => calls.onOpenPanel?.(entry.id))}
          onStep={hasOthers ? (direction) => calls.onStep(direction, entry.id) : undefined}
          onClose={calls.onClose}
        />
        {previous !== undefined && (
          <Trail
            previous={previous.entry.name}
            onBack={() => goBackTo(trail.length - 2)}
            path={trail.map((each) => each.entry)}
            onReturn={goBackTo}
          />
        )}
        <Connection steps={connection} />
        <EntryView
          key={entry.id}
          entry={entry}
          glossary={glossary}
          maps={maps}
          because={isFirst ? because : []}
          sense={isFirst ? sense : undefined}
          pageDate={pageDate}
          headingId={HEADING}
          onOpen={goTo}
        />
      </div>
      {opening === 'keyboard' && (
        <Announcement
          text={`${first.entry.name}: ${first.entry.summary}`}
          lang={languageOfEntry(first.entry, texts)}
        />
      )}
    </div>
  );
}
