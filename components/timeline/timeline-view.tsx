/**
 * Shows the dated events around an entry on an axis and as a list. The axis also shows the date of the
 * article that the events are from.
 */
import { useState } from 'preact/hooks';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { type EventInContext, eventsToTell } from '../../engine/timeline.ts';
import { readableDate, readableParagraph } from '../entry/dates.ts';
import { languageOfEntry } from '../entry/entry-language.ts';
import { ShowMore } from '../lookup/show-more.tsx';
import { useText } from '../text.tsx';
import { TimelineAxis } from './timeline-axis.tsx';

const SHOWN_AT_FIRST = 3;

/** Returns at most `SHOWN_AT_FIRST` events: those that concern the entry most, in order of time. */
function mostRelevant(events: readonly EventInContext[], entry: string): EventInContext[] {
  const rank = ({ event }: EventInContext) => event.entries.indexOf(entry);
  const chosen = new Set([...events].sort((a, b) => rank(a) - rank(b)).slice(0, SHOWN_AT_FIRST));
  return events.filter((event) => chosen.has(event));
}

/** Returns the style of the dot beside an event in the list. It matches the event's mark on the axis. */
function markerOf({ event: { announced }, concerns }: EventInContext): string {
  if (!concerns) return 'context';
  return announced ? 'announced' : 'own';
}

function EventItem({ item, lang }: { item: EventInContext; lang: string | undefined }) {
  const texts = useText();
  const { date, text, paragraph, announced } = item.event;
  return (
    <li class={`timeline__event timeline__event--${markerOf(item)}`}>
      <p class="timeline__date">
        <time dateTime={date}>{readableDate(date, texts)}</time>
        {announced && `, ${texts.t('dates_announced')}`}
      </p>
      <p class="timeline__text">
        <span lang={lang}>{text}</span>{' '}
        <span class="entry__place">{readableParagraph(paragraph, texts)}</span>
      </p>
    </li>
  );
}

export interface TimelineViewProps {
  readonly entry: Entry;
  readonly glossary: Glossary;
  /** HTML id for the list element. */
  readonly id: string;
}

export function TimelineView({ entry, glossary: { timeline, sources }, id }: TimelineViewProps) {
  const texts = useText();
  const { t } = texts;
  const [isOpen, setOpen] = useState(false);
  const events = eventsToTell(entry, timeline);
  const shown = isOpen ? events : mostRelevant(events, entry.id);
  const own = events.filter(({ concerns }) => concerns).map(({ event }) => event);
  const article = sources.find((source) => source.id === own[0]?.source);
  if (article === undefined) return null;
  return (
    <>
      <h3 class="entry__heading">{t('dates_heading')}</h3>
      <TimelineAxis events={timeline} own={own} article={article.date} />
      <ol class="timeline" id={id}>
        {shown.map((item) => (
          <EventItem key={item.event.id} item={item} lang={languageOfEntry(entry, texts)} />
        ))}
      </ol>
      {events.length > SHOWN_AT_FIRST && (
        <ShowMore
          label={t('dates_more')}
          hiddenCount={events.length - SHOWN_AT_FIRST}
          isOpen={isOpen}
          listId={id}
          onToggle={setOpen}
        />
      )}
    </>
  );
}
