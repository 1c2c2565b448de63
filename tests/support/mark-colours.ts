/** Which colours marks are painted in, read from a screenshot. */
import type { Page } from 'puppeteer-core';
import { type Colour, type PixelImage, readPng } from '../../scripts/png.ts';
import { contrast } from './contrast.ts';
import { html } from './in-browsers.ts';

/** How a site paints its text. */
export interface Ground {
  readonly name: string;
  readonly background: string;
  readonly colour: string;
}

/** A word of each look, without letters that go below the line, where they would be taken for part of the underline. */
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
  /** Beside the mark. */
  readonly page: Colour;
  /** Between its letters. */
  readonly tint: Colour;
  /** Where its letters are fullest. */
  readonly ink: Colour;
  /** Where its line is fullest. */
  readonly line: Colour;
  /** Where the line would be under the same word that is not marked: the colour that is furthest from the page's. */
  readonly lineWithoutMark: Colour;
}

/** Device pixels to a CSS pixel, so that lines of one pixel have an inside. */
const SCALE = 3;
const WIDTH = 760;
const SECTION_HEIGHT = 72;

/** A page of sections, each with all words in a line, and in another (as code, which is never marked) once more. */
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

/** The boxes of the marked words, or of the same as code, of all sections, in CSS pixels from the page's corner. */
function wordBoxes(page: Page, tag: 'b' | 'code'): Promise<readonly WordBox[]> {
  return page.$$eval(tag, (words) =>
    words.map((word) => {
      const { left, right, top } = word.getBoundingClientRect();
      const baseline = word.parentElement?.querySelector('i')?.getBoundingClientRect().bottom ?? 0; // an empty inline block stands on it
      return { left, right, top: top + scrollY, baseline: baseline + scrollY };
    }),
  );
}

function* coloursIn(picture: PixelImage, { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }) {
  for (let row = Math.ceil(top * SCALE); row < Math.floor(bottom * SCALE); row++) {
    for (let column = Math.ceil(left * SCALE); column < Math.floor(right * SCALE); column++) yield picture.colourAt(column, row);
  }
}

function furthestFrom(ground: Colour, colours: Iterable<Colour>): Colour {
  let furthest = ground;
  for (const colour of colours) if (contrast(colour, ground) > contrast(furthest, ground)) furthest = colour;
  return furthest;
}

/** Rounded parts of letters reach a little below the line that they stand on. */
const OVERSHOOT = 0.75;
/** As far below the letters as an underline of ours comes. */
const DEPTH = 6;

/** Reads the colours of all marks of a `groundsPage` whose words are marked. */
export async function markColours(page: Page, grounds: readonly Ground[]): Promise<readonly MarkColours[]> {
  const height = grounds.length * SECTION_HEIGHT;
  await page.setViewport({ width: WIDTH, height, deviceScaleFactor: SCALE });
  const marked = await wordBoxes(page, 'b');
  const unmarked = await wordBoxes(page, 'code');
  const picture = readPng(await page.screenshot({ clip: { x: 0, y: 0, width: WIDTH, height } }));
  const looks = Object.keys(WORDS) as readonly Look[];
  return marked.map((box, index) => {
    const middle = (box.top + box.baseline) / 2;
    const [pageColour = [0, 0, 0]] = coloursIn(picture, { left: box.left - 4, right: box.left - 3, top: middle, bottom: middle + 1 });
    // Marks end with the words' boxes; letters begin a little inside and are lower than the font's ascent.
    const [tint = pageColour] = coloursIn(picture, { left: box.left + 1, right: box.left + 2, top: box.top + 1, bottom: box.top + 2 });
    const other = unmarked[index] ?? box;
    const below = ({ left, right, baseline }: WordBox) => coloursIn(picture, { left, right, top: baseline + OVERSHOOT, bottom: baseline + DEPTH });
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
