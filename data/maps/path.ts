/**
 * Writes projected shapes as short SVG paths, with coordinates in half-pixels relative to the point before.
 */
import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';
import type { Box, Spot } from '../../engine/maps/maps.ts';

/** Precision of paths, in pixels. */
const STEP = 0.5;

const rounded = (value: number) => Math.round(value / STEP);
const written = (steps: number) => String(steps * STEP).replace(/^(-?)0\./, '$1.');
const pair = (x: number, y: number) => `${written(x)}${y < 0 ? '' : ' '}${written(y)}`;

/** Collects rings and lines in half-pixels. It has the methods of a canvas context that d3-geo calls. */
class Pen {
  readonly #lines: [x: number, y: number][][] = [];
  #closed = new Set<number>();

  beginPath(): void {}
  arc(): void {}

  moveTo(x: number, y: number): void {
    this.#lines.push([[rounded(x), rounded(y)]]);
  }

  lineTo(x: number, y: number): void {
    this.#lines.at(-1)?.push([rounded(x), rounded(y)]);
  }

  closePath(): void {
    this.#closed.add(this.#lines.length - 1);
  }

  toString(): string {
    return this.#lines.map((line, index) => linePath(line, this.#closed.has(index))).join('');
  }
}

function linePath(line: readonly (readonly [number, number])[], closed: boolean): string {
  const [first, ...others] = line;
  if (first === undefined) return '';
  let [x, y] = first;
  let steps = '';
  for (const [nextX, nextY] of others) {
    if (nextX === x && nextY === y) continue;
    const step = pair(nextX - x, nextY - y);
    steps += steps === '' || step.startsWith('-') ? step : ` ${step}`;
    [x, y] = [nextX, nextY];
  }
  return steps === '' ? '' : `M${pair(...first)}l${steps}${closed ? 'z' : ''}`;
}

/** Returns the SVG path of a shape on the map. */
export function pathOf(projection: GeoProjection, shape: GeoPermissibleObjects): string {
  const pen = new Pen();
  geoPath(projection, pen)(shape);
  return pen.toString();
}

/** Returns the box around a shape on the map, in whole pixels; `undefined` if no part of it is on the map. */
export function boxOf(projection: GeoProjection, shape: GeoPermissibleObjects): Box | undefined {
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(shape);
  return Number.isFinite(left)
    ? [Math.floor(left), Math.floor(top), Math.ceil(right), Math.ceil(bottom)]
    : undefined;
}

/** Converts a position in degrees to pixels on the map, rounded to tenths. */
export function spotOf(projection: GeoProjection, position: readonly [number, number]): Spot {
  const [x, y] = projection([...position]) ?? [Number.NaN, Number.NaN];
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}
