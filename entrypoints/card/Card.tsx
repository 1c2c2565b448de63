/** The card: an entry, and behind its related names further entries with a way back. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Connection } from '../../components/connection.tsx';
import { EntryView } from '../../components/entry-view.tsx';
import { Trail } from '../../components/trail.tsx';
import { shortestPath } from '../../engine/connections.ts';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps.ts';

export interface CardProps {
  readonly glossary: Glossary;
  readonly maps: Maps;
  readonly entry: Entry;
  readonly because: readonly Entry[];
  /** The card has another size. */
  readonly onResize: () => void;
}

const HEADING = 'name';

export function Card({ glossary, maps, entry: first, because, onResize }: CardProps) {
  const [trail, setTrail] = useState<readonly Entry[]>([first]);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useRef(first);
  const entry = trail.at(-1) ?? first;
  const previous = trail.at(-2);
  const connection = useMemo(() => shortestPath(glossary, first.id, entry.id) ?? [], [glossary, first, entry]);

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

  return (
    <div class="card" role="dialog" aria-labelledby={HEADING} lang="en">
      <div class="card__scroll" ref={scroller}>
        {previous !== undefined && (
          <Trail
            previous={previous.name}
            onBack={() => setTrail(trail.slice(0, -1))}
            path={trail.map(({ name }) => name)}
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
          headingId={HEADING}
          onOpen={open}
        />
      </div>
    </div>
  );
}
