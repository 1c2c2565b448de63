/** Reads the colours of painted marks from a screenshot. */
import type { Page } from 'puppeteer-core';
import { type Colour, type PixelImage, readPng } from '../../scripts/png.ts';
import { contrast } from './contrast.ts';
import { html } from './in-browsers.ts';

/** Colours of a site: its background and its text, as CSS colours. */
export interface Ground {
  readonly name: string;
  readonly background: string;
  readonly colour: string;
}

/**
 * One word for each look of marks. No word has a letter that goes below the line, since the measurement would
 * take such a letter for a part of the underline.
 */
export const WORDS = {
  person: 'Kurenkov',
  place: 'Yerevan',
  route: 'Middle Corridor',
  organisation: 'Kremlin',
  event: 'Aktau crash',
  idea: 'exclave',
} as const;
export type Look = keyof typeof WORDS;

export interface MarkColours {
  readonly ground: string;
  readonly look: Look;
  /** Colour of the page beside the mark. */
  readonly page: Colour;
  /** Colour of the mark between its letters. */
  readonly tint: Colour;
  /** Colour of the letters: the one that contrasts most with the tint. */
  readonly ink: Colour;
  /** Colour of the underline: the one below the letters that contrasts most with the tint. */
  readonly line: Colour;
  /**
   * Colour that contrasts most with the page below the letters of the same word without a mark. It equals
   * `page` if the measurement is right.
   */
  readonly lineWithoutMark: Colour;
}

/**
 * Device pixels in a CSS pixel. A line of one CSS pixel then has pixels that are not blended at its edges.
 */
const SCALE = 3;
/** Width of the page, in CSS pixels. */
const WIDTH = 760;
/** Height of a section for one site, in CSS pixels. */
const SECTION_HEIGHT = 72;

/**
 * Returns a page with one section for each site. A section has all `WORDS` in one line, and again in a second
 * line as code, in which Sidelight never marks names.
 */
export function groundsPage(grounds: readonly Ground[]): string {
  const wordsIn = (tag: string) => Object.values(WORDS).map((word) => `<${tag}>${word}</${tag}>`);
  const sections = grounds.map(
    ({ background, colour }) =>
      `<section style="background: ${background}; color: ${colour}"><p><i></i>${wordsIn('b').join(' ')}</p><p><i></i>${wordsIn('code').join(' ')}</p></section>`,
  );
  const style = `<style>
    body { margin: 0 }
    section { height: ${SECTION_HEIGHT}px }
    p { margin: 0; font: 20px/${SECTION_HEIGHT / 2}px sans-serif; white-space: nowrap }
    b, code { font: inherit; margin: 0 8px }
    i { display: inline-block }
  </style>`;
  return html(sections.join(''), style);
}

interface WordBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly baseline: number;
}

/**
 * Returns the boxes of the words in all sections, in CSS pixels from the top left corner of the page. The tag
 * `b` stands for the marked words, `code` for the unmarked ones.
 */
function wordBoxes(page: Page, tag: 'b' | 'code'): Promise<readonly WordBox[]> {
  return page.$$eval(tag, (words) =>
    words.map((word) => {
      const { left, right, top } = word.getBoundingClientRect();
      // The bottom of an empty inline block is on the baseline.
      const baseline = word.parentElement?.querySelector('i')?.getBoundingClientRect().bottom ?? 0;
      return { left, right, top: top + scrollY, baseline: baseline + scrollY };
    }),
  );
}

function* coloursIn(
  picture: PixelImage,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
) {
  for (let row = Math.ceil(top * SCALE); row < Math.floor(bottom * SCALE); row++) {
    for (let column = Math.ceil(left * SCALE); column < Math.floor(right * SCALE); column++)
      yield picture.colourAt(column, row);
  }
}

function furthestFrom(ground: Colour, colours: Iterable<Colour>): Colour {
  let furthest = ground;
  for (const colour of colours) if (contrast(colour, ground) > contrast(furthest, ground)) furthest = colour;
  return furthest;
}

/** Distance that round letters reach below the baseline, in CSS pixels. */
const OVERSHOOT = 0.75;
/** Distance from the baseline to the lower edge of the lowest underline, in CSS pixels. */
const DEPTH = 6;

/** Reads the colours of all marks on a page made by `groundsPage`, once its words are marked. */
export async function markColours(page: Page, grounds: readonly Ground[]): Promise<readonly MarkColours[]> {
  const height = grounds.length * SECTION_HEIGHT;
  await page.setViewport({ width: WIDTH, height, deviceScaleFactor: SCALE });
  const marked = await wordBoxes(page, 'b');
  const unmarked = await wordBoxes(page, 'code');
  const picture = readPng(await page.screenshot({ clip: { x: 0, y: 0, width: WIDTH, height } }));
  const looks = Object.keys(WORDS) as readonly Look[];
  return marked.map((box, index) => {
    const middle = (box.top + box.baseline) / 2;
    const [pageColour = [0, 0, 0]] = coloursIn(picture, {
      left: box.left - 4,
      right: box.left - 3,
      top: middle,
      bottom: middle + 1,
    });
    // In the corner of a mark there is tint but no letter: letters begin a little inside and lower.
    const [tint = pageColour] = coloursIn(picture, {
      left: box.left + 1,
      right: box.left + 2,
      top: box.top + 1,
      bottom: box.top + 2,
    });
    const other = unmarked[index] ?? box;
    const below = ({ left, right, baseline }: WordBox) =>
      coloursIn(picture, { left, right, top: baseline + OVERSHOOT, bottom: baseline + DEPTH });
    return {
      ground: grounds[Math.floor(index / looks.length)]?.name ?? '',
      look: looks[index % looks.length] ?? 'idea',
      page: pageColour,
      tint,
      ink: furthestFrom(tint, coloursIn(picture, { ...box, bottom: box.baseline })),
      line: furthestFrom(tint, below(box)),
      lineWithoutMark: furthestFrom(pageColour, below(other)),
    };
  });
}
