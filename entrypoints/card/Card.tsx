/** The card: an entry, and behind its related names further entries with a way back. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EntryView } from '../../components/entry-view.tsx';
import { Trail } from '../../components/trail.tsx';
import type { Entry, Glossary } from '../../engine/glossary.ts';

export interface CardProps {
  readonly glossary: Glossary;
  readonly entry: Entry;
  readonly because: readonly Entry[];
  /** The card has another size. */
  readonly onResize: () => void;
}

const HEADING = 'name';
const MOST_FACTS = 3;
const MOST_RELATED = 8;

export function Card({ glossary, entry: first, because, onResize }: CardProps) {
  const [trail, setTrail] = useState<readonly Entry[]>([first]);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useRef(first);
  const entry = trail.at(-1) ?? first;
  const previous = trail.at(-2);

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
        {previous !== undefined && <Trail previous={previous.name} onBack={() => setTrail(trail.slice(0, -1))} />}
        <EntryView
          key={entry.id}
          entry={entry}
          glossary={glossary}
          mostFacts={MOST_FACTS}
          mostRelated={MOST_RELATED}
          because={entry === first ? because : []}
          headingId={HEADING}
          onOpen={open}
        />
      </div>
    </div>
  );
}
