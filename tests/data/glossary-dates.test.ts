/** Tests the dates of facts and events in the bundled glossary. */
import { describe, expect, it } from 'vitest';
import { loadParagraphs, mentionedIn } from '../../data/coverage.ts';
import { bundledGlossary, dataFolder } from '../support/glossaries.ts';

const { entries, sources, timeline } = bundledGlossary;
const paragraphs = loadParagraphs(dataFolder);

const facts = entries.flatMap((entry) => entry.facts.map((fact) => ({ ...fact, id: entry.id })));
const dated = [...facts, ...timeline].flatMap(({ id, date, source, paragraph, text }) =>
  date === undefined ? [] : [{ id, date, source, paragraph, text }],
);

/** Id of the only paragraph of the article that announces an event after the article's own date. */
const ANNOUNCING = 'P7';

describe('the dates in the bundled glossary', () => {
  it('exist in the calendar', () => {
    const isReal = (date: string) => {
      const [, month = '01', day = '01'] = date.split('-');
      const time = new Date(`${date.slice(0, 4)}-${month}-${day}T00:00:00Z`);
      return (
        !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) && time.getUTCFullYear() > 1900
      );
    };
    expect([isReal('2025-02-29'), isReal('2024-02-29'), isReal('2025-13'), isReal('2025')]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(dated.length).toBeGreaterThan(30);
    expect(dated.filter(({ date }) => !isReal(date))).toEqual([]);
  });

  it(`are not later than the date of the source, except for the event that ${ANNOUNCING} announces`, () => {
    const dateOf = new Map(sources.map(({ id, date }) => [id, date]));
    const later = dated.filter(({ date, source = '' }) => date > (dateOf.get(source) ?? ''));
    expect(later.length).toBeGreaterThan(0);
    expect(later.filter(({ paragraph }) => paragraph !== ANNOUNCING)).toEqual([]);
  });
});

describe('the timeline of the bundled glossary', () => {
  it('has every event that the article dates', () => {
    expect(timeline.map(({ date, paragraph }) => `${date} ${paragraph}`)).toEqual([
      '2020 P9',
      '2024 P5',
      '2024-12 P4',
      '2025-01 P5',
      '2025-02 P4',
      '2025-05 P4',
      '2025-06-27 P2',
      '2025-07-07 P3',
      '2025-07-09 byline',
      '2025-07-10 P7',
    ]);
  });

  it('marks only the events after the date of the article as announced', () => {
    expect(timeline.filter(({ announced }) => announced === true).map(({ id }) => id)).toEqual([
      'dubai-meeting',
    ]);
  });

  it.each(
    timeline.map((event) => [event.id, event] as const),
  )('has %s in a paragraph that mentions its first entry', (_, event) => {
    expect(mentionedIn(paragraphs, event.paragraph)).toContain(event.entries[0]);
  });

  it.each(
    timeline.map((event) => [event.id, event] as const),
  )('dates %s as a fact of its first entry does', (_, { date, paragraph, entries: about }) => {
    expect(
      facts.filter((fact) => fact.id === about[0] && fact.paragraph === paragraph).map((fact) => fact.date),
    ).toContain(date);
  });

  it.each(timeline.map((event) => [event.id, event] as const))('links %s to each entry once', (_, {
    entries: about,
  }) => {
    expect(new Set(about).size).toBe(about.length);
  });

  it('has every entry of the kind event with a dated fact', () => {
    const inTimeline = new Set(timeline.flatMap(({ entries: about }) => about));
    const datedEvents = entries.filter(
      ({ kind, facts: own }) => kind === 'event' && own.some(({ date }) => date !== undefined),
    );
    expect(datedEvents.map(({ id }) => id).filter((id) => !inTimeline.has(id))).toEqual([]);
  });
});
