/** Countries and their borders from world-atlas (Natural Earth, public domain), with as many vertices as a scale can show. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, merge, mesh } from 'topojson-client';

interface About {
  readonly id?: string;
  readonly properties: { readonly name: string };
}
type Country = About & ({ type: 'Polygon'; arcs: number[][] } | { type: 'MultiPolygon'; arcs: number[][][] });

/** A TopoJSON topology: countries made of arcs, which neighbours share. */
export interface Atlas {
  type: 'Topology';
  arcs: number[][][];
  transform?: { scale: [number, number]; translate: [number, number] };
  objects: { countries: { type: 'GeometryCollection'; geometries: Country[] } };
}
type Position = number[];

/** A country as its ISO 3166-1 numeric code or, where it has none, as its name in Natural Earth. */
export const codeOf = ({ id, properties }: About): string => id ?? properties.name;

const ANTARCTICA = '010';
const UNITED_STATES = '840';

/** Degrees of longitude are as long as degrees of latitude only at the equator. */
const narrowed = (latitude: number) => Math.cos((latitude * Math.PI) / 180);

/** Twice the area of a triangle, in square degrees of latitude. */
function triangle(a: Position, b: Position, c: Position): number {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const [cx = 0, cy = 0] = c;
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) * narrowed(by);
}

/** Visvalingam's algorithm: takes the vertex that matters least away until each makes a triangle of at least `least` with its neighbours. */
function simplified(arc: Position[], least: number): Position[] {
  const kept = [...arc];
  const fewest = arc[0]?.join() === arc.at(-1)?.join() ? 4 : 2;
  const areaAt = (index: number) => {
    const [a, b, c] = [kept[index - 1], kept[index], kept[index + 1]];
    return a && b && c ? triangle(a, b, c) : Number.POSITIVE_INFINITY;
  };
  const areas = kept.map((_, index) => areaAt(index));
  while (kept.length > fewest) {
    const smallest = areas.reduce((best, area) => Math.min(best, area));
    if (smallest >= least) break;
    const index = areas.indexOf(smallest);
    kept.splice(index, 1);
    areas.splice(index, 1);
    for (const neighbour of [index - 1, index]) if (neighbour > 0) areas[neighbour] = areaAt(neighbour);
  }
  return kept;
}

/** The arcs as positions; they are stored as differences in whole units. */
function unpacked({ arcs, transform }: Atlas): Position[][] {
  if (transform === undefined) return arcs;
  const [[kx, ky], [dx, dy]] = [transform.scale, transform.translate];
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([right = 0, up = 0]) => {
      x += right;
      y += up;
      return [x * kx + dx, y * ky + dy];
    });
  });
}

/** Natural Earth at 1:50 million, each country border with as much detail as shows at `degree` pixels a degree. */
export function readAtlas(degree: number): Atlas {
  const require = createRequire(import.meta.url);
  const file = require.resolve('world-atlas/countries-50m.json');
  const atlas: Atlas = JSON.parse(readFileSync(file, 'utf8'));
  const least = 1 / degree ** 2;
  const arcs = unpacked(atlas).map((arc) => simplified(arc, least));
  const geometries = atlas.objects.countries.geometries.filter((country) => codeOf(country) !== ANTARCTICA);
  return { type: 'Topology', arcs, objects: { countries: { type: 'GeometryCollection', geometries } } };
}

/** Twice the area within a ring, in square degrees of latitude. */
function ringArea(ring: readonly Position[]): number {
  const [first = [0, 0]] = ring;
  const sum = ring.reduce((total, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? first;
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum) * narrowed(first[1] ?? 0);
}

/** Polygons without the islands and lakes too small to be seen, which simplifying may have turned inside out. */
const withoutSpecks = (polygons: Position[][][], least: number): Position[][][] =>
  polygons.filter(([outer = []]) => ringArea(outer) > least).map((rings) => rings.filter((ring) => ringArea(ring) > least));

/** All land in one piece. */
export function land(atlas: Atlas, degree: number): GeoJSON.MultiPolygon {
  const whole = merge(atlas, atlas.objects.countries.geometries);
  return { type: 'MultiPolygon', coordinates: withoutSpecks(whole.coordinates, 6 / degree ** 2) };
}

/** The shape of a country, polygon by polygon. */
export function countryPolygons(atlas: Atlas, code: string, degree: number): Position[][][] {
  const geometries = atlas.objects.countries.geometries.filter((country) => codeOf(country) === code);
  const polygons = feature(atlas, { type: 'GeometryCollection', geometries }).features.flatMap(({ geometry }) => {
    if (geometry.type === 'MultiPolygon') return geometry.coordinates;
    return geometry.type === 'Polygon' ? [geometry.coordinates] : [];
  });
  // Of the Aleutian Islands the western ones lie beyond the edge of a map of the world, at 170° west, and would make a box around it.
  const hemisphere = code === UNITED_STATES ? polygons.filter(([outer = []]) => outer.every(([x = 0]) => x > -170 && x < 0)) : polygons;
  return withoutSpecks(hemisphere, 2 / degree ** 2);
}

/** The lines between countries for which `wanted` is true, each border once. */
export function bordersBetween(atlas: Atlas, wanted: (one: string, other: string) => boolean): Position[][] {
  const codes = new Map<object, string>(atlas.objects.countries.geometries.map((country) => [country, codeOf(country)]));
  return mesh(atlas, atlas.objects.countries, (one, other) => one !== other && wanted(codes.get(one) ?? '', codes.get(other) ?? '')).coordinates;
}

/** The name of the country that a polygon of the atlas shows. */
export function countryName(atlas: Atlas, code: string): string | undefined {
  return atlas.objects.countries.geometries.find((country) => codeOf(country) === code)?.properties?.name;
}
