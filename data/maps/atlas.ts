/**
 * Reads countries and their borders from world-atlas (Natural Earth, public domain). Simplifies them to the
 * detail that a map can show.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, merge, mesh } from 'topojson-client';

interface CountryLabel {
  readonly id?: string;
  readonly properties: { readonly name: string };
}
type Country = CountryLabel &
  ({ type: 'Polygon'; arcs: number[][] } | { type: 'MultiPolygon'; arcs: number[][][] });

/** A TopoJSON topology. Each country is made of arcs, and neighbours share the arcs between them. */
export interface Atlas {
  type: 'Topology';
  arcs: number[][][];
  transform?: { scale: [number, number]; translate: [number, number] };
  objects: { countries: { type: 'GeometryCollection'; geometries: Country[] } };
}
type Vertex = number[];

/**
 * Returns the ISO 3166-1 numeric code of a country. A country without a code gets its name in Natural Earth.
 */
export const codeOf = ({ id, properties }: CountryLabel): string => id ?? properties.name;

const ANTARCTICA = '010';
const UNITED_STATES = '840';

/** Returns the length of a degree of longitude at a latitude, as a share of a degree of latitude. */
const longitudeScale = (latitude: number) => Math.cos((latitude * Math.PI) / 180);

/** Returns twice the area of a triangle, in square degrees of latitude. */
function triangleArea(a: Vertex, b: Vertex, c: Vertex): number {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const [cx = 0, cy = 0] = c;
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) * longitudeScale(by);
}

/**
 * Simplifies an arc by Visvalingam's algorithm. Each vertex makes a triangle with its two neighbours. The
 * vertex with the smallest triangle is removed until twice the area of every triangle is at least `least`, in
 * square degrees of latitude.
 */
function simplified(arc: Vertex[], least: number): Vertex[] {
  const kept = [...arc];
  const fewest = arc[0]?.join() === arc.at(-1)?.join() ? 4 : 2;
  const areaAt = (index: number) => {
    const [a, b, c] = [kept[index - 1], kept[index], kept[index + 1]];
    return a && b && c ? triangleArea(a, b, c) : Number.POSITIVE_INFINITY;
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

/**
 * Returns the arcs as positions in degrees. The file stores each vertex as a difference from the vertex
 * before it.
 */
function unpacked({ arcs, transform }: Atlas): Vertex[][] {
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

/**
 * Reads Natural Earth at 1:50 million, without Antarctica, and simplifies it for a map of `degree` pixels per
 * degree.
 */
export function readAtlas(degree: number): Atlas {
  const require = createRequire(import.meta.url);
  const file = require.resolve('world-atlas/countries-50m.json');
  const atlas: Atlas = JSON.parse(readFileSync(file, 'utf8'));
  const least = 1 / degree ** 2;
  const arcs = unpacked(atlas).map((arc) => simplified(arc, least));
  const geometries = atlas.objects.countries.geometries.filter((country) => codeOf(country) !== ANTARCTICA);
  return { type: 'Topology', arcs, objects: { countries: { type: 'GeometryCollection', geometries } } };
}

/** Returns twice the area within a ring, in square degrees of latitude. */
function ringArea(ring: readonly Vertex[]): number {
  const [first = [0, 0]] = ring;
  const sum = ring.reduce((total, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? first;
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum) * longitudeScale(first[1] ?? 0);
}

/**
 * Removes islands and lakes that are too small to be seen. Simplifying may have turned them inside out, and
 * an inverted polygon covers the whole globe. `least` is twice an area, in square degrees of latitude.
 */
const withoutSpecks = (polygons: Vertex[][][], least: number): Vertex[][][] =>
  polygons
    .filter(([outer = []]) => ringArea(outer) > least)
    .map((rings) => rings.filter((ring) => ringArea(ring) > least));

/** Returns all land as one shape, for a map of `degree` pixels per degree. */
export function land(atlas: Atlas, degree: number): GeoJSON.MultiPolygon {
  const whole = merge(atlas, atlas.objects.countries.geometries);
  return { type: 'MultiPolygon', coordinates: withoutSpecks(whole.coordinates, 6 / degree ** 2) };
}

/**
 * Returns the polygons of a country, for a map of `degree` pixels per degree; an empty list for an unknown
 * code.
 */
export function countryPolygons(atlas: Atlas, code: string, degree: number): Vertex[][][] {
  const geometries = atlas.objects.countries.geometries.filter((country) => codeOf(country) === code);
  const polygons = feature(atlas, { type: 'GeometryCollection', geometries }).features.flatMap(
    ({ geometry }) => {
      if (geometry.type === 'MultiPolygon') return geometry.coordinates;
      return geometry.type === 'Polygon' ? [geometry.coordinates] : [];
    },
  );
  // The edge of the world map is at 170° west. The western Aleutian Islands lie beyond it, at the opposite
  // edge of the map, so the box around the country would span the whole world.
  const hemisphere =
    code === UNITED_STATES
      ? polygons.filter(([outer = []]) => outer.every(([x = 0]) => x > -170 && x < 0))
      : polygons;
  return withoutSpecks(hemisphere, 2 / degree ** 2);
}

/** Returns each border between two countries once, if `wanted` returns true for their codes. */
export function bordersBetween(atlas: Atlas, wanted: (one: string, other: string) => boolean): Vertex[][] {
  const codes = new Map<object, string>(
    atlas.objects.countries.geometries.map((country) => [country, codeOf(country)]),
  );
  return mesh(
    atlas,
    atlas.objects.countries,
    (one, other) => one !== other && wanted(codes.get(one) ?? '', codes.get(other) ?? ''),
  ).coordinates;
}

/** Returns the atlas's name of a country; `undefined` if the atlas does not have the code. */
export function countryName(atlas: Atlas, code: string): string | undefined {
  return atlas.objects.countries.geometries.find((country) => codeOf(country) === code)?.properties?.name;
}
