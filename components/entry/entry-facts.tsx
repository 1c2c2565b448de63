/** The facts of an entry, each with its date and its paragraph in the source. */
import { useState } from 'preact/hooks';
import type { Entry, Fact } from '../../engine/glossary.ts';
import { ShowMore } from '../lookup/show-more.tsx';
import { useText } from '../text.tsx';
import { readableDate, readableParagraph } from './dates.ts';
import { languageOfEntry } from './entry-language.ts';

const SHOWN_AT_FIRST = 3;

/** Shows nothing if the fact has neither a date nor a paragraph. */
function DateAndParagraph({ date, paragraph }: Pick<Fact, 'date' | 'paragraph'>) {
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
  /** HTML id for the list element. */
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
            <span lang={lang}>{text}</span> <DateAndParagraph date={date} paragraph={paragraph} />
          </li>
        ))}
      </ul>
      {facts.length > SHOWN_AT_FIRST && (
        <ShowMore
          label={t(from === undefined ? 'facts_more' : 'facts_more_of_sources')}
          hiddenCount={facts.length - SHOWN_AT_FIRST}
          isOpen={isOpen}
          listId={id}
          onToggle={setOpen}
        />
      )}
    </>
  );
}
