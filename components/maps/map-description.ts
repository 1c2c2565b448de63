/** Describes a map in words, for users who cannot see it. */
import { around, contains } from '../../engine/maps/boxes.ts';
import { direction } from '../../engine/maps/map-edges.ts';
import type { MapPlace } from '../../engine/maps/maps.ts';
import type { PageMap } from '../../engine/maps/page-map.ts';
import type { TextKey } from '../../locales/languages.ts';
import type { Translator } from '../../locales/translator.ts';

type Parts = Pick<PageMap, 'marks' | 'beyond' | 'background'>;

const withCountry = ({ label, country }: MapPlace) =>
  country === undefined ? label : `${label}, ${country}`;

export function mapTitle({ marks, beyond }: Parts, { t, count }: Translator): string {
  const [first, ...others] = [...marks, ...beyond];
  return first !== undefined && others.length === 0
    ? t('map_title', { place: withCountry(first.place) })
    : count('map_title_count', marks.length + beyond.length);
}

/**
 * Describes a map as a text. For a map of one place, it names the surrounding places and their directions.
 * For several places it lists the marked places, those beyond the map's edge, and the surrounding places.
 */
export function describeMap({ marks, beyond, background }: Parts, { t }: Translator): string {
  const sentence = (key: TextKey, places: readonly string[], separator = ', ') =>
    places.length === 0 ? [] : [t(key, { places: places.join(separator) })];
  const [only] = marks;
  if (only !== undefined && marks.length + beyond.length === 1) {
    const { place, onLevel } = only;
    const on = background.filter(({ at }) => place.shape === 'area' && contains(onLevel.box, around(at, 0)));
    const beside = background.filter((label) => label.text !== place.country && !on.includes(label));
    const directions = beside.map(({ text, at }) =>
      t(`map_to_${direction(onLevel.at, at)}`, { place: text }),
    );
    const names = on.map(({ text }) => text);
    return [...sentence('map_on_it', names), ...sentence('map_around_it', directions)].join(' ');
  }
  const shown = marks.map(({ place }) => withCountry(place));
  const nameless = marks.filter(({ label }) => label === undefined).map(({ place }) => place.label);
  const distant = beyond.map(({ place, offset }) =>
    t(`map_to_${direction([0, 0], offset)}`, { place: place.label }),
  );
  return [
    ...sentence('map_shown', shown, '; '),
    ...sentence('map_nameless', nameless),
    ...sentence('map_beyond', distant),
    ...sentence(
      'map_around_them',
      background.map(({ text }) => text),
    ),
  ].join(' ');
}
