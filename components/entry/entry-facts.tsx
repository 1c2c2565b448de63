/** What the source says about an entry, each statement with its date and paragraph. */
import { useState } from 'preact/hooks';
import type { Entry, Fact } from '../../engine/glossary.ts';
import { ShowMore } from '../lookup/show-more.tsx';
import { useText } from '../text.tsx';
import { readableDate, readableParagraph } from './dates.ts';
import { languageOfEntry } from './entry-language.ts';

const SHOWN_AT_FIRST = 3;

/** The date of a statement and its paragraph, if it has them. */
export function Place({ date, paragraph }: Pick<Fact, 'date' | 'paragraph'>) {
  const texts = useText();
  if (date === undefined && paragraph === undefined) return null;
  return (
    <span class="entry__place">
      {date !== undefined && (
        <>
          <time dateTime={date}>
            {readableDate(date, texts)}
            {paragraph !== undefined && ','}
          </time>{' '}
        </>
      )}
      {paragraph !== undefined && <span>{readableParagraph(paragraph, texts)}</span>}
    </span>
  );
}

export interface FactsProps {
  readonly entry: Pick<Entry, 'facts' | 'from'>;
  /** The id of the list. */
  readonly id: string;
}

export function Facts({ entry, id }: FactsProps) {
  const texts = useText();
  const { t } = texts;
  const { facts, from } = entry;
  const lang = languageOfEntry(entry, texts);
  const [isOpen, setOpen] = useState(false);
  if (facts.length === 0) return null;
  return (
    <>
      <h3 class="entry__heading">{t(from === undefined ? 'facts_heading' : 'facts_of_sources')}</h3>
      <ul class="entry__facts" id={id}>
        {facts.slice(0, isOpen ? undefined : SHOWN_AT_FIRST).map(({ text, date, paragraph }) => (
          <li key={text}>
            <span lang={lang}>{text}</span> <Place date={date} paragraph={paragraph} />
          </li>
        ))}
      </ul>
      {facts.length > SHOWN_AT_FIRST && (
        <ShowMore
          label={t(from === undefined ? 'facts_more' : 'facts_more_of_sources')}
          hidden={facts.length - SHOWN_AT_FIRST}
          isOpen={isOpen}
          listId={id}
          onToggle={setOpen}
        />
      )}
    </>
  );
}
