// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import '../../support/clean-up.ts';
import { LocatorMap } from '../../../components/maps/locator-map.tsx';
import { bundledMaps } from '../../support/maps.ts';

const show = (...ids: readonly string[]) =>
  render(<LocatorMap maps={bundledMaps} entries={ids.map((id) => ({ id }))} />);

function partsOf(container: Element) {
  const all = (selector: string) => [...container.querySelectorAll(selector)];
  return {
    described: (attribute: string) => {
      const ids = container.querySelector('svg')?.getAttribute(attribute) ?? '';
      return all('title, desc').find(({ id }) => id === ids)?.textContent;
    },
    labels: all('.map__label--subject, .map__label--one').map(({ textContent }) => textContent),
    count: (selector: string) => all(selector).length,
    notes: container.querySelector('figcaption')?.textContent,
  };
}

describe('the map of a place', () => {
  it('is an image with a title and a description', () => {
    const { container } = show('gyumri-base');
    const { described } = partsOf(container);
    expect(container.querySelector('svg')?.getAttribute('role')).toBe('img');
    expect(described('aria-labelledby')).toBe('Map: Gyumri, Armenia');
    expect(described('aria-describedby')).toMatch(/^Shown around it: .*Georgia to the north/);
  });

  it.each([
    ['gyumri', { '.map__dot': 1, '.map__shape': 0, '.map__line': 0 }],
    ['armenia', { '.map__dot': 0, '.map__shape--country': 1, '.map__line': 0 }],
    ['zangezur', { '.map__dot': 0, '.map__shape--area': 1, '.map__line': 0 }],
    ['zangezur-corridor', { '.map__dot': 0, '.map__shape': 0, '.map__line': 1 }],
    ['ukraine', { '.map__claimed': 1 }],
  ])('draws %s with these elements: %j', (id, counts) => {
    const { count } = partsOf(show(id).container);
    expect(Object.fromEntries(Object.keys(counts).map((selector) => [selector, count(selector)]))).toEqual(
      counts,
    );
  });

  it('draws land over a sea, and water over an area on land', () => {
    const order = (id: string) =>
      [...show(id).container.querySelectorAll('.map__shape, .map__land, .map__water')].map(
        (part) => part.classList[0],
      );
    expect(order('black-sea')).toEqual(['map__shape', 'map__land']);
    expect(order('south-caucasus')).toEqual(['map__land', 'map__shape', 'map__water']);
  });

  it.each([
    ['nakhchivan', 'Outline approximate. Dashed borders are disputed or not delimited. Map: Natural Earth.'],
    [
      'zangezur-corridor',
      'Line schematic. Dashed borders are disputed or not delimited. Map: Natural Earth.',
    ],
    ['baku', 'Dashed borders are disputed or not delimited. Map: Natural Earth, GeoNames.'],
  ])('tells how exact the drawing of %s is, and its sources', (id, notes) => {
    expect(partsOf(show(id).container).notes).toBe(notes);
  });

  it('is missing for an entry without a place', () => {
    expect(show('nikol-pashinyan').container.innerHTML).toBe('');
  });
});

describe('the map of several places', () => {
  it('marks and labels each place', () => {
    const { labels, count } = partsOf(show('gyumri', 'yerevan', 'nakhchivan').container);
    expect(labels).toEqual(['Gyumri', 'Yerevan', 'Nakhchivan']);
    expect(count('.map__dot')).toBe(3);
  });

  it('has ids that differ from those of another map', () => {
    const { container } = render(
      <>
        <LocatorMap maps={bundledMaps} entries={[{ id: 'baku' }]} />
        <LocatorMap maps={bundledMaps} entries={[{ id: 'yerevan' }]} />
      </>,
    );
    const ids = [...container.querySelectorAll('title, desc')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });
});
