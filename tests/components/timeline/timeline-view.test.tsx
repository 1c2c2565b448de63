// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import '../../support/clean-up.ts';
import { TimelineView } from '../../../components/timeline/timeline-view.tsx';
import type { Entry, Glossary, TimelineEvent } from '../../../engine/glossary.ts';
import { smallEntry } from '../../support/small-entries.ts';

const sources = [
  { id: 'paper', title: 'A Title', author: 'An Author', publisher: 'A Publisher', date: '2025-07-09' },
];

const event = (date: string, ...entries: readonly string[]): TimelineEvent => ({
  id: `on-${date}`,
  date,
  text: `On ${date}.`,
  source: 'paper',
  paragraph: 'P7',
  entries,
});

function show(entry: Partial<Entry>, ...timeline: readonly TimelineEvent[]) {
  const whole = smallEntry(entry);
  const glossary: Glossary = { id: 'small', title: 'Small', sources, entries: [whole], timeline };
  const view = render(<TimelineView entry={whole} glossary={glossary} id="dates" />);
  return { ...view, texts: () => view.queryAllByRole('listitem').map((item) => item.textContent) };
}

describe('the timeline of a place or a person', () => {
  it('appears from the second event on', () => {
    expect(show({ id: 'baku', kind: 'city' }, event('2025-02', 'baku')).container.textContent).toBe('');
    const { texts } = show(
      { id: 'baku', kind: 'city' },
      event('2025-02', 'baku'),
      event('2025-05', 'putin'),
      event('2025-06-27', 'baku'),
    );
    expect(texts()).toEqual(['February 2025On 2025-02. ¶ 7', '27 June 2025On 2025-06-27. ¶ 7']);
  });

  it('shows the most relevant events in order of time, and the rest on request', () => {
    const { texts, getByRole } = show(
      { id: 'baku', kind: 'city' },
      event('2024', 'yerevan', 'baku'),
      event('2025-01', 'baku'),
      event('2025-02', 'baku'),
      event('2025-03', 'baku'),
    );
    expect(texts()).toEqual(['January', 'February', 'March'].map((month) => expect.stringContaining(month)));
    fireEvent.click(getByRole('button', { name: 'More dates 1' }));
    expect(texts()).toHaveLength(4);
    expect(texts()[0]).toContain('2024');
  });
});

describe('the timeline of an event', () => {
  it('includes the events directly before and after it', () => {
    const { texts, container } = show(
      { id: 'attack', kind: 'event' },
      event('2024-12', 'crash'),
      event('2025-02', 'attack'),
      event('2025-05', 'parade'),
    );
    expect(texts()).toHaveLength(3);
    const looks = [...container.querySelectorAll('li')].map(({ className }) => className.replace(/.*--/, ''));
    expect(looks).toEqual(['context', 'own', 'context']);
  });

  it('shows that an event was only announced', () => {
    const { texts, container } = show(
      { id: 'meeting', kind: 'event' },
      { ...event('2025-07-10', 'meeting'), announced: true },
    );
    expect(texts()).toEqual(['10 July 2025, announcedOn 2025-07-10. ¶ 7']);
    expect(container.querySelectorAll('svg .axis__mark--announced')).toHaveLength(1);
  });

  it('is missing if the article has no date for the event', () => {
    expect(show({ id: 'war', kind: 'event' }, event('2025-02', 'attack')).container.textContent).toBe('');
  });
});

describe('the axis', () => {
  it('draws a day as a dot, a longer period as a bar, and the article’s date as a tick', () => {
    const { container } = show(
      { id: 'baku', kind: 'city' },
      event('2025-02', 'baku'),
      event('2025-06-27', 'baku'),
    );
    const axis = container.querySelector('svg.axis');
    expect(axis?.getAttribute('aria-hidden')).toBe('true');
    expect([...(axis?.querySelectorAll('.axis__mark') ?? [])].map(({ localName }) => localName)).toEqual([
      'rect',
      'circle',
    ]);
    expect(axis?.querySelectorAll('.axis__article')).toHaveLength(1);
  });
});
