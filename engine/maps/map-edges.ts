/** Labels places beyond the edge of a map. The label stands at that edge and has an arrow. */
import { firstFree, labelAt, type MapLabel } from './map-labels.ts';
import { type Box, FRAME, type MapPlace, type Maps, type Spot } from './maps.ts';

const COMPASS = [
  'east',
  'southeast',
  'south',
  'southwest',
  'west',
  'northwest',
  'north',
  'northeast',
] as const;
export type Direction = (typeof COMPASS)[number];

/** Returns the direction from one spot of a plane to another. */
export function direction([fromX, fromY]: Spot, [toX, toY]: Spot): Direction {
  const turn = Math.atan2(toY - fromY, toX - fromX) / (2 * Math.PI);
  return COMPASS[(Math.round(turn * 8) + 8) % 8] ?? 'east';
}

/** Returns the offset of a place from the level's `home`, on the closest level with the whole place. */
export function offsetFromHome({ levels }: Maps, place: MapPlace): Spot {
  for (const [index, { home }] of levels.entries()) {
    const onLevel = place.levels[index];
    if (onLevel != null && onLevel.cut !== true) return [onLevel.at[0] - home[0], onLevel.at[1] - home[1]];
  }
  return [0, 0];
}

/** Distance of a label from the edge of the map, in map units. */
const INSET = 6;
/** Distance between two spots along the edge that are tried for a label, in map units. */
const STEP = 14;

function withArrow(text: string, [right, down]: Spot): MapLabel['text'] {
  if (Math.abs(right) * FRAME.height < Math.abs(down) * FRAME.width) return `${down < 0 ? '↑' : '↓'} ${text}`;
  return right < 0 ? `← ${text}` : `${text} →`;
}

/**
 * Returns a label for a place at `offset`, near the edge in that direction. Returns undefined if no spot is
 * free.
 */
export function labelAtEdge(
  text: string,
  offset: Spot,
  window: Box,
  taken: readonly Box[],
): MapLabel | undefined {
  const [right, down] = offset;
  const arrowed = withArrow(text, offset);
  const [left, top, farRight, bottom] = window;
  const middle: Spot = [(left + farRight) / 2, (top + bottom) / 2];
  const upright = arrowed.startsWith('↑') || arrowed.startsWith('↓');
  const reach = upright ? FRAME.height / 2 / Math.abs(down || 1) : FRAME.width / 2 / Math.abs(right || 1);
  const steps = Array.from(
    { length: 24 },
    (_, index) => Math.ceil(index / 2) * STEP * (index % 2 === 0 ? 1 : -1),
  );
  const candidates = steps.map((step) => {
    if (upright)
      return labelAt(arrowed, 'edge', [
        middle[0] + right * reach + step,
        down < 0 ? top + 2 * INSET : bottom - 2 * INSET,
      ]);
    const y = middle[1] + down * reach + step;
    return right < 0
      ? labelAt(arrowed, 'edge', [left + INSET, y], 'start')
      : labelAt(arrowed, 'edge', [farRight - INSET, y], 'end');
  });
  return firstFree(candidates, window, taken);
}
