/** Where an entry is from. */
import type { Entry, Source } from '../engine/glossary.ts';
import { readableDate } from './dates.ts';
import { ageAgainstPage } from './source-age.ts';

export interface SourceLineProps {
  readonly source: Source;
  /** When the page was published on which the entry is named, as `2026-09-01`. */
  readonly pageDate?: string | undefined;
}

/** Who wrote it, where and when; and how old that is against the page, if the page says its date. */
export function SourceLine({ source, pageDate }: SourceLineProps) {
  const age = pageDate === undefined ? undefined : ageAgainstPage(source.date, pageDate);
  const date = <time dateTime={source.date}>{readableDate(source.date)}</time>;
  return (
    <p class="entry__source">
      Source: {source.author}, <cite>{source.title}</cite>, {source.publisher}
      {age === undefined ? ', ' : '. Written '}
      {date}
      {age !== undefined && `, ${age}`}
    </p>
  );
}

/** The id of the source that stands for what no side disputes and needs no source (data/sources.yaml). */
const GENERAL_KNOWLEDGE = 'general';

export interface SummaryProps {
  readonly entry: Entry;
  readonly sources: readonly Source[];
}

/** Who or what it is, with a quiet mark where that is not from the article. */
export function Summary({ entry: { summary, summarySource }, sources }: SummaryProps) {
  const general = summarySource === GENERAL_KNOWLEDGE && sources.find(({ id }) => id === GENERAL_KNOWLEDGE);
  return (
    <p class="entry__summary">
      {summary}
      {general && (
        <>
          {' '}
          <span class="entry__origin" title={`Not from the article. ${general.title}.`}>
            General knowledge
          </span>
        </>
      )}
    </p>
  );
}
