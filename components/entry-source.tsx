/** Where an entry is from, and why its name was marked. */
import type { Entry, Source } from '../engine/glossary.ts';
import { readableDate } from './dates.ts';

export function SourceLine({ source }: { source: Source }) {
  return (
    <p class="entry__source">
      Source: {source.author}, <cite>{source.title}</cite>, {source.publisher}, <time dateTime={source.date}>{readableDate(source.date)}</time>
    </p>
  );
}

export function Reason({ because }: { because: readonly Entry[] }) {
  if (because.length === 0) return null;
  return <p class="entry__reason">Marked because this page also names {because.map(({ name }) => name).join(' and ')}.</p>;
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
