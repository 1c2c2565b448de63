/**
 * A small map of one entry for its card, or of all places on a page for the popup. Shows nothing if none of
 * the entries has a place on the map.
 */
import { useId } from 'preact/hooks';
import type { Entry } from '../../engine/glossary.ts';
import { DOT_RADIUS, type MapLabel } from '../../engine/maps/map-labels.ts';
import { type Box, FRAME, type Maps, type PlaceShape } from '../../engine/maps/maps.ts';
import { layOutMap, type MapMark, type PageMap } from '../../engine/maps/page-map.ts';
import { useText } from '../text.tsx';
import { describeMap, mapTitle } from './map-description.ts';

export interface LocatorMapProps {
  /** Data of the module `virtual:sidelight/maps`. */
  readonly maps: Maps;
  /** Entries to mark, the most important first. */
  readonly entries: readonly Pick<Entry, 'id'>[];
}

/**
 * Returns an SVG path that covers everything but the land. If it is drawn over an area, the area ends at the
 * coast.
 * @param box bounds of the map, as left, top, right, bottom
 * @param land SVG path of the land
 */
const waterAround = ([left, top, right, bottom]: Box, land: string) =>
  `M${left - 9} ${top - 9}H${right + 9}V${bottom + 9}H${left - 9}Z${land}`;

const NO_AREA: ReadonlySet<PlaceShape> = new Set(['point', 'line']);

function Shapes({ marks }: { marks: readonly MapMark[] }) {
  return (
    <>
      {marks
        .filter(({ place, drawn }) => drawn && !NO_AREA.has(place.shape))
        .map(({ entries, place, onLevel }) => (
          <g key={entries.join()} class={`map__shape map__shape--${place.shape}`}>
            <path d={onLevel.path} />
            {onLevel.disputed !== undefined && <path class="map__claimed" d={onLevel.disputed} />}
          </g>
        ))}
    </>
  );
}

/**
 * Draws land, water, borders and the shapes of the marked entries. Draws land over a marked sea, and water
 * over a marked area, so that the sea and the area end at the coast.
 */
function Ground({ map: { level, marks } }: { map: PageMap }) {
  const sea = marks.some(({ place, drawn }) => place.shape === 'sea' && drawn);
  return (
    <>
      {sea && <Shapes marks={marks} />}
      <path class="map__land" d={level.land} />
      {!sea && <Shapes marks={marks} />}
      {!sea && <path class="map__water" fill-rule="evenodd" d={waterAround(level.bounds, level.land)} />}
      <path class="map__coast" d={level.land} />
      <path class="map__border" d={level.borders} />
      <path class="map__border map__border--disputed" d={level.disputedBorders} />
    </>
  );
}

function Label({ text, style, anchor, at: [x, y] }: MapLabel) {
  const { glossaryLang: lang } = useText();
  return (
    <text class={`map__label map__label--${style}`} lang={lang} x={x} y={y} text-anchor={anchor}>
      {text}
    </text>
  );
}

const sourcesOf = (marks: readonly MapMark[]) =>
  `Natural Earth${marks.some(({ place }) => place.shape === 'point') ? ', GeoNames' : ''}`;

export function LocatorMap({ maps, entries }: LocatorMapProps) {
  const texts = useText();
  const id = useId();
  const map = layOutMap(
    maps,
    entries.map((entry) => entry.id),
  );
  if (map === undefined) return null;
  const { window, marks, beyond, background, notes } = map;
  const caption = [
    ...notes.map((note) => texts.t(`map_note_${note}`)),
    texts.t('map_source', { sources: sourcesOf(marks) }),
  ];
  return (
    <figure class="map">
      <svg
        class="map__picture"
        viewBox={`${window[0]} ${window[1]} ${FRAME.width} ${FRAME.height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{mapTitle(map, texts)}</title>
        <desc id={`${id}-desc`}>{describeMap(map, texts)}</desc>
        <Ground map={map} />
        {background.map((label) => (
          <Label key={label.text} {...label} />
        ))}
        {marks.map(
          ({ entries: ids, place, onLevel }) =>
            place.shape === 'line' && <path key={ids.join()} class="map__line" d={onLevel.path} />,
        )}
        {marks.map(
          ({ entries: ids, onLevel, dot }) =>
            dot && (
              <circle
                key={ids.join()}
                class="map__dot"
                cx={onLevel.at[0]}
                cy={onLevel.at[1]}
                r={DOT_RADIUS}
              />
            ),
        )}
        {[...marks, ...beyond].map(
          ({ entries: ids, label }) => label !== undefined && <Label key={ids.join()} {...label} />,
        )}
      </svg>
      <figcaption class="map__notes">{caption.join(' ')}</figcaption>
    </figure>
  );
}
