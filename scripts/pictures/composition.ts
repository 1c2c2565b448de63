/** Puts pictures together: a plain page that shows one over or beside the other, pixel for pixel. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture and where its top left corner is, in CSS pixels. */
export interface Layer extends Size {
  readonly png: Uint8Array;
  readonly left: number;
  readonly top: number;
  /** `raised` over what is beneath, as a popup is, with round corners and a soft shadow; or `beside` it, parted by a hairline. */
  readonly edge?: 'raised' | 'beside';
}

/** From the popup to the edges of the page. */
const POPUP_MARGIN = { right: 16, top: 8 };

const STYLE = `
  body { position: relative; margin: 0; overflow: hidden; }
  img { position: absolute; display: block; }
  .beside { box-shadow: 0 0 0 1px rgb(0 0 0 / 16%); }
  .raised { border-radius: 10px; box-shadow: 0 0 0 1px rgb(0 0 0 / 12%), 0 12px 36px rgb(0 0 0 / 28%); }
`;

function image({ png, left, top, width, height, edge }: Layer): string {
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const box = `left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`;
  return `<img${edge === undefined ? '' : ` class="${edge}"`} style="${box}" src="${source}" alt="">`;
}

/** The HTML of a page that shows these pictures, the last one on top. */
export function composition(layers: readonly Layer[]): string {
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${layers.map(image).join('')}`;
}

/** Where a popup of this size stands on a page: at its right, just under the toolbar. */
export function popupPlace(page: Size, popup: Size): { readonly left: number; readonly top: number } {
  return { left: page.width - popup.width - POPUP_MARGIN.right, top: POPUP_MARGIN.top };
}

/** A page with more style at the end of its head. */
export function withStyle(html: string, style: string): string {
  return html.replace('</head>', () => `<style>${style}</style></head>`);
}
