/** Where an entry is from. */
import type { Entry, Source } from '../engine/glossary.ts';
import { readableDate } from './dates.ts';
import { ageAgainstPage } from './source-age.ts';
import { Phrase, useText } from './text.tsx';

export interface SourceLineProps {
  readonly source: Source;
  /** When the page was published on which the entry is named, as `2026-09-01`. */
  readonly pageDate?: string | undefined;
}

/** Who wrote it, where and when; and how old that is against the page, if the page says its date. */
export function SourceLine({ source, pageDate }: SourceLineProps) {
  const texts = useText();
  const lang = texts.ofGlossary;
  const age = pageDate === undefined ? undefined : ageAgainstPage(source.date, pageDate, texts);
  const values = {
    author: <span lang={lang}>{source.author}</span>,
    title: <cite lang={lang}>{source.title}</cite>,
    publisher: <span lang={lang}>{source.publisher}</span>,
    date: <time dateTime={source.date}>{readableDate(source.date, texts)}</time>,
    age,
  };
  return (
    <p class="entry__source">
      <Phrase text={texts.t(age === undefined ? 'source' : 'source_with_age')} values={values} />
    </p>
  );
}

/** The id of the source that stands for what no side disputes and needs no source (data/sources.yaml). */
const GENERAL_KNOWLEDGE = 'general';

export interface SummaryProps {
  readonly entry: Entry;
}

/** Who or what it is, with a quiet mark where that is not from the article. */
export function Summary({ entry: { summary, summarySource } }: SummaryProps) {
  const { t, ofGlossary } = useText();
  return (
    <p class="entry__summary">
      <span lang={ofGlossary}>{summary}</span>
      {summarySource === GENERAL_KNOWLEDGE && (
        <>
          {' '}
          <span class="entry__origin" title={t('general_hint')}>
            {t('general')}
          </span>
        </>
      )}
    </p>
  );
}
