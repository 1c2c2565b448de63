/** The card: an entry, and behind its related names further entries with a way back. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CardActions } from '../../components/entry/card-actions.tsx';
import { type CitationFormat, citation } from '../../components/entry/citation.ts';
import { Connection } from '../../components/entry/connection.tsx';
import { languageOfEntry } from '../../components/entry/entry-language.ts';
import type { ChosenSense } from '../../components/entry/entry-reason.tsx';
import { EntryView } from '../../components/entry/entry-view.tsx';
import { Trail } from '../../components/entry/trail.tsx';
import { useText } from '../../components/text.tsx';
import { shortestPath } from '../../engine/connections.ts';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps/maps.ts';
import { Announcement } from './Announcement.tsx';

export interface CardProps {
  readonly glossary: Glossary;
  readonly maps: Maps;
  readonly entry: Entry;
  readonly because: readonly Entry[];
  readonly sense: ChosenSense | undefined;
  readonly pageDate: string | undefined;
  readonly opening: 'keyboard' | 'sheet' | undefined;
  readonly mentionsOf: (entry: string) => number;
  readonly onStep: (direction: 'next' | 'previous', entry: string) => void;
  readonly onPin: (isPinned: boolean) => void;
  readonly onClose: () => void;
  /** Copies the text; false if the browser did not let it. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Shows an entry in the side panel, where the browser has one. */
  readonly onOpenPanel: ((entry: string) => void) | undefined;
  /** The card has another size. */
  readonly onResize: () => void;
}

const HEADING = 'name';

export function Card({ glossary, maps, entry: first, because, sense, pageDate, opening, mentionsOf, onResize, ...calls }: CardProps) {
  const texts = useText();
  const [trail, setTrail] = useState<readonly Entry[]>([first]);
  const [isPinned, setPinned] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useRef(first);
  const entry = trail.at(-1) ?? first;
  const previous = trail.at(-2);
  const connection = useMemo(() => shortestPath(glossary, first.id, entry.id) ?? [], [glossary, first, entry]);
  const hasOthers = useMemo(() => mentionsOf(entry.id) > (entry === first ? 1 : 0), [mentionsOf, entry, first]);

  useLayoutEffect(() => {
    onResize();
    if (shown.current === entry) return;
    shown.current = entry;
    scroller.current?.scrollTo(0, 0);
    // The button that was pressed has gone; who uses the keyboard goes on from the name.
    scroller.current?.querySelector<HTMLElement>(`#${HEADING}`)?.focus({ preventScroll: true });
  }, [entry]);

  function open(id: string): void {
    const next = glossary.entries.find((candidate) => candidate.id === id);
    if (next !== undefined) setTrail([...trail, next]);
  }

  function pin(next: boolean): void {
    setPinned(next);
    calls.onPin(next);
  }

  return (
    <div class={`card${opening === 'sheet' ? ' card--sheet' : ''}${isPinned ? ' card--pinned' : ''}`} lang={texts.language}>
      {/* What scrolls takes the focus, so that the arrow keys move what the reader reads. */}
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
            previous={previous.name}
            onBack={() => setTrail(trail.slice(0, -1))}
            path={trail}
            onReturn={(index) => setTrail(trail.slice(0, index + 1))}
          />
        )}
        <Connection steps={connection} />
        <EntryView
          key={entry.id}
          entry={entry}
          glossary={glossary}
          maps={maps}
          because={entry === first ? because : []}
          sense={entry === first ? sense : undefined}
          pageDate={pageDate}
          headingId={HEADING}
          onOpen={open}
        />
      </div>
      {opening === 'keyboard' && <Announcement text={`${first.name}: ${first.summary}`} lang={languageOfEntry(first, texts)} />}
    </div>
  );
}
