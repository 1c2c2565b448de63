/** The card of the sample: the same entry view as on any page, placed by the same rules. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { EntryView } from '../../components/entry/entry-view.tsx';
import { Trail } from '../../components/entry/trail.tsx';
import { placeCard } from '../../engine/card/placement.ts';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps/maps.ts';

export interface SampleCardProps {
  readonly glossary: Glossary;
  readonly maps: Maps;
  readonly entry: Entry;
  readonly because: readonly Entry[];
  /** The mark that it belongs to. */
  readonly mark: Element;
  readonly card: RefObject<HTMLDivElement | null>;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

const HEADING = 'card-name';
const LARGEST_HEIGHT = 480;

/** Puts the card beside its mark, for the size that it has now. */
function place(card: HTMLElement, mark: Element): void {
  card.style.maxHeight = `${LARGEST_HEIGHT}px`;
  const { width, height } = card.getBoundingClientRect();
  const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
  const line = { boxes: [...mark.getClientRects()], pointer: undefined, isRightToLeft: false, runsDown: false };
  const placement = placeCard({ ...line, card: { width, height }, viewport });
  if (placement === undefined) return;
  card.style.left = `${placement.left}px`;
  card.style.top = `${placement.top}px`;
  card.style.maxHeight = `${Math.min(placement.maxHeight, LARGEST_HEIGHT)}px`;
}

export function SampleCard({ glossary, maps, entry: first, because, mark, card, onEnter, onLeave }: SampleCardProps) {
  const [trail, setTrail] = useState<readonly Entry[]>([first]);
  const entry = trail.at(-1) ?? first;
  const previous = trail.at(-2);

  useLayoutEffect(() => {
    if (card.current === null) return;
    place(card.current, mark);
    // The button that was pressed has gone; who uses the keyboard goes on from the name.
    if (trail.length > 1) card.current.querySelector<HTMLElement>(`#${HEADING}`)?.focus({ preventScroll: true });
    card.current.scrollTo(0, 0);
  }, [entry, mark]);

  function open(id: string): void {
    const next = glossary.entries.find((candidate) => candidate.id === id);
    if (next !== undefined) setTrail([...trail, next]);
  }

  return (
    <div
      class="sample-card"
      role="dialog"
      aria-labelledby={HEADING}
      ref={card}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      onFocusIn={onEnter}
      onFocusOut={onLeave}
    >
      {previous !== undefined && (
        <Trail
          previous={previous.name}
          onBack={() => setTrail(trail.slice(0, -1))}
          path={trail}
          onReturn={(index) => setTrail(trail.slice(0, index + 1))}
        />
      )}
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
  );
}
