/** Card of the sample text. It has the same contents and position as a card on a web page. */
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
  /** Other entries in the sample text that are the reason why this name was marked. */
  readonly because: readonly Entry[];
  /** The mark that the card belongs to. */
  readonly mark: Element;
  readonly card: RefObject<HTMLDivElement | null>;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

const HEADING = 'card-name';
/** Largest height of the card, in CSS px. */
const MAX_HEIGHT = 480;

/** Places the card beside its mark. Call it after each change of the card's size. */
function positionCard(card: HTMLElement, mark: Element): void {
  card.style.maxHeight = `${MAX_HEIGHT}px`;
  const { width, height } = card.getBoundingClientRect();
  const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
  const line = {
    boxes: [...mark.getClientRects()],
    pointer: undefined,
    isRightToLeft: false,
    runsDown: false,
  };
  const placement = placeCard({ ...line, card: { width, height }, viewport });
  if (placement === undefined) return;
  card.style.left = `${placement.left}px`;
  card.style.top = `${placement.top}px`;
  card.style.maxHeight = `${Math.min(placement.maxHeight, MAX_HEIGHT)}px`;
}

export function SampleCard({
  glossary,
  maps,
  entry: first,
  because,
  mark,
  card,
  onEnter,
  onLeave,
}: SampleCardProps) {
  const [trail, setTrail] = useState<readonly Entry[]>([first]);
  const entry = trail.at(-1) ?? first;
  const previous = trail.at(-2);

  useLayoutEffect(() => {
    if (card.current === null) return;
    positionCard(card.current, mark);
    // The pressed button is gone. Users of the keyboard go on from the entry's name, so it gets the focus.
    if (trail.length > 1)
      card.current.querySelector<HTMLElement>(`#${HEADING}`)?.focus({ preventScroll: true });
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
