/** Draws the base of a map: land, borders and the names of countries and seas. */
import type { MapLevel } from '../../engine/maps/maps.ts';
import { type Atlas, bordersBetween, land } from './atlas.ts';
import { isDisputed, mayBeDisputed } from './disputes.ts';
import { HOME, type LevelPlan } from './levels.ts';
import { pathOf, spotOf } from './path.ts';

type Line = number[][];

const middleOf = ([x = 0, y = 0]: readonly number[], [toX = 0, toY = 0]: readonly number[]) => [
  (x + toX) / 2,
  (y + toY) / 2,
];

/**
 * Returns the lines without their unwanted segments. `wanted` is called with the midpoint of each segment.
 */
function parts(lines: readonly Line[], wanted: (middle: number[]) => boolean): Line[] {
  const kept: Line[] = [];
  for (const line of lines) {
    let part: Line = [];
    for (const [index, position] of line.entries()) {
      const before = line[index - 1];
      if (before === undefined) continue;
      if (!wanted(middleOf(before, position))) part = [];
      else if (part.length > 0) part.push(position);
      else {
        part = [before, position];
        kept.push(part);
      }
    }
  }
  return kept;
}

/** Returns the disputed borders of the atlas or, if `disputed` is false, all others. */
function borders(atlas: Atlas, disputed: boolean): Line[] {
  const pairs = new Map<string, [string, string]>();
  const settled = bordersBetween(atlas, (one, other) => {
    if (!mayBeDisputed(one, other)) return true;
    pairs.set([one, other].sort().join(), [one, other]);
    return false;
  });
  const contested = [...pairs.values()].flatMap(([one, other]) => {
    const between = bordersBetween(atlas, (a, b) => (a === one && b === other) || (a === other && b === one));
    return parts(between, (middle) => isDisputed(one, other, middle) === disputed);
  });
  return disputed ? contested : [...settled, ...contested];
}

/** Draws the base of a map at one scale as SVG paths and label positions. */
export function compileLevel(plan: LevelPlan, atlas: Atlas): MapLevel {
  const { id, bounds, projection, degree } = plan;
  const lines = (disputed: boolean) =>
    plan.borders
      ? pathOf(projection, { type: 'MultiLineString', coordinates: borders(atlas, disputed) })
      : '';
  return {
    id,
    bounds,
    home: spotOf(projection, HOME),
    land: pathOf(projection, land(atlas, degree)),
    borders: lines(false),
    disputedBorders: lines(true),
    labels: plan.labels.map(({ text, on, at }) => ({
      text,
      on,
      at: at.map((position) => spotOf(projection, position)),
    })),
  };
}
