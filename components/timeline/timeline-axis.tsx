/**
 * Draws the dates of events on an axis, to scale: a day as a dot, a month or a year as a bar of that length.
 */
import type { TimelineEvent } from '../../engine/glossary.ts';
import type { AxisSpan } from '../../engine/timeline.ts';
import { monthName } from '../entry/dates.ts';
import { useText } from '../text.tsx';
import { scaleFor, type Tick } from './timeline-scale.ts';

/** Size of the drawing in units of its view box: CSS px if the drawing is as wide as the text on a card. */
const WIDTH = 328;
const HEIGHT = 40;
/** Distance of the axis line from the top of the drawing, in the same units. */
const LINE = 21;
/** Space at both ends of the axis for half a dot, in the same units. */
const INSET = 5;

/**
 * Style of an event's mark: `own` if the event concerns the entry, `announced` if it does but the source was
 * written before it, `context` for other events.
 */
type Weight = 'own' | 'announced' | 'context';

const x = (position: number) => INSET + position * (WIDTH - 2 * INSET);
const middle = ({ start, end }: AxisSpan) => x((start + end) / 2);

function Mark({ span, weight }: { span: AxisSpan; weight: Weight }) {
  const look = `axis__mark axis__mark--${weight}`;
  if (span.precision === 'day')
    return <circle class={look} cx={middle(span)} cy={LINE} r={weight === 'context' ? 2.5 : 4} />;
  const height = weight === 'context' ? 4 : 6;
  return (
    <rect
      class={look}
      x={x(span.start) + 1}
      y={LINE - height / 2}
      width={x(span.end) - x(span.start) - 2}
      height={height}
      rx={height / 2}
    />
  );
}

function weightOf({ announced }: TimelineEvent): Weight {
  return announced ? 'announced' : 'own';
}

export interface TimelineAxisProps {
  /** All dated events of the article from which the glossary takes its timeline. */
  readonly events: readonly TimelineEvent[];
  /** Events that concern the entry. */
  readonly own: readonly TimelineEvent[];
  /** Publication date of that article, such as `2025-07-09`. */
  readonly article: string;
}

export function TimelineAxis({ events, own, article }: TimelineAxisProps) {
  const texts = useText();
  const labelOf = ({ year, month }: Tick) => (month === 1 ? year : monthName(month, 'months_short', texts));
  const others = events.filter((event) => !own.includes(event) && event.date !== article);
  const drawn = [...others, ...own];
  const { spans, ticks } = scaleFor(
    [article, ...drawn.map(({ date }) => date)],
    own.map(({ date }) => date),
    article,
  );
  const [written, ...marks] = spans;
  return (
    // Hidden from assistive technology, because the list below says the same in words.
    <svg class="axis" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path
        class="axis__line"
        d={`M0 ${LINE}H${WIDTH}${ticks.map(({ at }) => `M${x(at)} ${LINE}v5`).join('')}`}
      />
      {ticks.map((tick) => (
        <text key={tick.at} class="axis__label" x={x(tick.at)} y={HEIGHT - 2}>
          {labelOf(tick)}
        </text>
      ))}
      {written && (
        <>
          <path class="axis__article" d={`M${middle(written)} ${LINE - 8}v16`} />
          <text class="axis__label axis__label--article" x={middle(written) + 1} y={LINE - 11}>
            {texts.t('dates_article')}
          </text>
        </>
      )}
      {drawn.map((event, index) => {
        const span = marks[index];
        return (
          span && (
            <Mark key={event.id} span={span} weight={own.includes(event) ? weightOf(event) : 'context'} />
          )
        );
      })}
    </svg>
  );
}
