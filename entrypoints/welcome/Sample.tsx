/** Sample text whose marks open cards, as marks on other web pages do. */
import { useEffect, useRef } from 'preact/hooks';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps/maps.ts';
import { SampleCard } from './SampleCard.tsx';
import type { SamplePart } from './sample-text.ts';
import { useHover } from './use-hover.ts';

export interface SampleProps {
  readonly glossary: Glossary;
  readonly maps: Maps;
  readonly parts: readonly SamplePart[];
}

const NOTHING = { on: 'nothing' } as const;
const CARD = { on: 'card' } as const;

export function Sample({ glossary: { entries }, glossary, maps, parts }: SampleProps) {
  const { shown, moveTo, dismiss } = useHover();
  const text = useRef<HTMLParagraphElement>(null);
  const card = useRef<HTMLDivElement>(null);

  const entryOf = (id: string | undefined): Entry | undefined => entries.find((entry) => entry.id === id);
  const markAt = (index: number) =>
    text.current?.querySelector<HTMLElement>(`[data-part="${index}"]`) ?? undefined;
  const part = shown === undefined ? undefined : parts[shown];
  const entry = entryOf(part?.entry);
  const mark = shown === undefined ? undefined : markAt(shown);

  function close(): void {
    if (shown !== undefined && card.current?.contains(document.activeElement)) markAt(shown)?.focus();
    dismiss();
  }

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { signal });
    addEventListener('resize', dismiss, { signal });
    document.addEventListener('scroll', ({ target }) => target === document && dismiss(), { signal });
    return () => controller.abort();
  }, [shown]);

  function focusCard(event: Event): void {
    if (card.current === null) return;
    event.preventDefault();
    card.current.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  return (
    <div class="sample">
      <p class="sample__text" lang="en" ref={text}>
        {parts.map(({ text: words, entry: id }, index) =>
          id === undefined ? (
            words
          ) : (
            <button
              key={index}
              type="button"
              class="sample__mark"
              data-part={index}
              aria-haspopup="dialog"
              aria-expanded={index === shown}
              onPointerEnter={() => moveTo({ on: 'mark', mark: index })}
              onPointerLeave={() => moveTo(NOTHING)}
              onFocus={() => moveTo({ on: 'mark', mark: index })}
              onBlur={() => moveTo(NOTHING)}
              onClick={(event) => (index === shown ? focusCard(event) : moveTo({ on: 'mark', mark: index }))}
            >
              {words}
            </button>
          ),
        )}
      </p>
      {entry !== undefined && mark !== undefined && (
        <SampleCard
          key={shown}
          glossary={glossary}
          maps={maps}
          entry={entry}
          because={part?.because?.flatMap((id) => entryOf(id) ?? []) ?? []}
          mark={mark}
          card={card}
          onEnter={() => moveTo(CARD)}
          onLeave={() => moveTo(NOTHING)}
        />
      )}
    </div>
  );
}
