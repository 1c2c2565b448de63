/** A strip of time drawn to scale: what is known to the day is a dot, what is known to the month or the year a bar as long as that. */
import type { TimelineEvent } from '../../engine/glossary.ts';
import type { AxisSpan } from '../../engine/timeline.ts';
import { monthName } from '../entry/dates.ts';
import { useText } from '../text.tsx';
import { scaleFor, type Tick } from './timeline-scale.ts';

/** In CSS pixels, as wide as the card's text. */
const WIDTH = 328;
const HEIGHT = 40;
const LINE = 21;
/** Room at both ends for half a dot. */
const INSET = 5;

/** How an event is drawn: as one of the entry's own, or as what stands around them. */
type Weight = 'own' | 'announced' | 'context';

const x = (position: number) => INSET + position * (WIDTH - 2 * INSET);
const middle = ({ start, end }: AxisSpan) => x((start + end) / 2);

function Mark({ span, weight }: { span: AxisSpan; weight: Weight }) {
  const look = `axis__mark axis__mark--${weight}`;
  if (span.precision === 'day') return <circle class={look} cx={middle(span)} cy={LINE} r={weight === 'context' ? 2.5 : 4} />;
  const height = weight === 'context' ? 4 : 6;
  return <rect class={look} x={x(span.start) + 1} y={LINE - height / 2} width={x(span.end) - x(span.start) - 2} height={height} rx={height / 2} />;
}

function weightOf({ announced }: TimelineEvent): Weight {
  return announced ? 'announced' : 'own';
}

export interface TimelineAxisProps {
  /** All that the article dates. */
  readonly events: readonly TimelineEvent[];
  /** What of that concerns the entry. */
  readonly own: readonly TimelineEvent[];
  /** The day of the article. */
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
    // The list beside it says it in words.
    <svg class="axis" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path class="axis__line" d={`M0 ${LINE}H${WIDTH}${ticks.map(({ at }) => `M${x(at)} ${LINE}v5`).join('')}`} />
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
        return span && <Mark key={event.id} span={span} weight={own.includes(event) ? weightOf(event) : 'context'} />;
      })}
    </svg>
  );
}
