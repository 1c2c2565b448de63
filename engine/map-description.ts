/** Says in words what a map shows, for those who do not see it. */
import { around, contains } from './boxes.ts';
import { direction } from './map-edges.ts';
import type { Place } from './maps.ts';
import type { PageMap } from './page-map.ts';

type Parts = Pick<PageMap, 'marks' | 'beyond' | 'background'>;

const withCountry = ({ label, country }: Place) => (country === undefined ? label : `${label}, ${country}`);

export function titleOf({ marks, beyond }: Parts): string {
  const places = [...marks, ...beyond];
  return `Map: ${places.length === 1 ? places.map(({ place }) => withCountry(place)).join() : `${places.length} places`}`;
}

const sentence = (start: string, items: readonly string[], separator = ', ') => (items.length === 0 ? [] : [`${start}: ${items.join(separator)}.`]);

/** What is around a single place and in which direction, or which places are marked and what is around them. */
export function describeMap({ marks, beyond, background }: Parts): string {
  const [only] = marks;
  if (only !== undefined && marks.length + beyond.length === 1) {
    const { place, onLevel } = only;
    const on = background.filter(({ at }) => place.shape === 'area' && contains(onLevel.box, around(at, 0)));
    const beside = background.filter((label) => label.text !== place.country && !on.includes(label));
    const directions = beside.map(({ text, at }) => `${text} to the ${direction(onLevel.at, at)}`);
    const names = on.map(({ text }) => text);
    return [...sentence('Named on it or near it', names), ...sentence('Shown around it', directions)].join(' ');
  }
  const nameless = marks.filter(({ label }) => label === undefined).map(({ place }) => place.label);
  return [
    ...sentence(
      'Shown',
      marks.map(({ place }) => withCountry(place)),
      '; ',
    ),
    ...sentence('Without its name', nameless),
    ...sentence(
      'Beyond the edge',
      beyond.map(({ place, offset }) => `${place.label} to the ${direction([0, 0], offset)}`),
    ),
    ...sentence(
      'Named around them',
      background.map(({ text }) => text),
    ),
  ].join(' ');
}
