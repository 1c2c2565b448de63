/** What the source says about an entry, each statement with its date and paragraph. */
import { useState } from 'preact/hooks';
import type { Fact } from '../engine/glossary.ts';
import { readableDate, readableParagraph } from './dates.ts';
import { ShowMore } from './show-more.tsx';

const SHOWN_AT_FIRST = 3;

/** The date of a statement, if it has one, and its paragraph. */
export function Place({ date, paragraph }: Pick<Fact, 'date' | 'paragraph'>) {
  return (
    <span class="entry__place">
      {date !== undefined && (
        <>
          <time dateTime={date}>{readableDate(date)},</time>{' '}
        </>
      )}
      <span>{readableParagraph(paragraph)}</span>
    </span>
  );
}

export interface FactsProps {
  readonly facts: readonly Fact[];
  /** The id of the list. */
  readonly id: string;
}

export function Facts({ facts, id }: FactsProps) {
  const [isOpen, setOpen] = useState(false);
  if (facts.length === 0) return null;
  return (
    <>
      <h3 class="entry__heading">What the article says</h3>
      <ul class="entry__facts" id={id}>
        {facts.slice(0, isOpen ? undefined : SHOWN_AT_FIRST).map(({ text, date, paragraph }) => (
          <li key={text}>
            {text} <Place date={date} paragraph={paragraph} />
          </li>
        ))}
      </ul>
      {facts.length > SHOWN_AT_FIRST && (
        <ShowMore label="More from the article" hidden={facts.length - SHOWN_AT_FIRST} isOpen={isOpen} listId={id} onToggle={setOpen} />
      )}
    </>
  );
}
