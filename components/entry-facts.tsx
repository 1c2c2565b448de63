/** What the source says about an entry, each statement with its date and paragraph. */
import { useState } from 'preact/hooks';
import type { Fact } from '../engine/glossary.ts';
import { readableDate, readableParagraph } from './dates.ts';
import { ShowMore } from './show-more.tsx';
import { useText } from './text.tsx';

const SHOWN_AT_FIRST = 3;

/** The date of a statement, if it has one, and its paragraph. */
export function Place({ date, paragraph }: Pick<Fact, 'date' | 'paragraph'>) {
  const texts = useText();
  return (
    <span class="entry__place">
      {date !== undefined && (
        <>
          <time dateTime={date}>{readableDate(date, texts)},</time>{' '}
        </>
      )}
      <span>{readableParagraph(paragraph, texts)}</span>
    </span>
  );
}

export interface FactsProps {
  readonly facts: readonly Fact[];
  /** The id of the list. */
  readonly id: string;
}

export function Facts({ facts, id }: FactsProps) {
  const { t, ofGlossary } = useText();
  const [isOpen, setOpen] = useState(false);
  if (facts.length === 0) return null;
  return (
    <>
      <h3 class="entry__heading">{t('facts_heading')}</h3>
      <ul class="entry__facts" id={id}>
        {facts.slice(0, isOpen ? undefined : SHOWN_AT_FIRST).map(({ text, date, paragraph }) => (
          <li key={text}>
            <span lang={ofGlossary}>{text}</span> <Place date={date} paragraph={paragraph} />
          </li>
        ))}
      </ul>
      {facts.length > SHOWN_AT_FIRST && (
        <ShowMore label={t('facts_more')} hidden={facts.length - SHOWN_AT_FIRST} isOpen={isOpen} listId={id} onToggle={setOpen} />
      )}
    </>
  );
}
