/** Combines pictures on a plain page that shows one over or beside the other. */

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A picture with its size and the position of its top left corner, in CSS pixels. */
export interface Layer extends PictureSize {
  readonly png: Uint8Array;
  readonly left: number;
  readonly top: number;
  /** `raised` looks like a popup, with round corners and a shadow. `beside` has a thin line around it. */
  readonly edge?: 'raised' | 'beside';
}

/** Distance from the popup to the edges of the page, in CSS pixels. */
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

/** Returns the HTML of a page that shows pictures over each other, the last one on top. */
export function composition(layers: readonly Layer[]): string {
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${layers.map(image).join('')}`;
}

/** Returns the position of a popup on a page, at the right below the toolbar, in CSS pixels. */
export function popupPosition(
  page: PictureSize,
  popup: PictureSize,
): { readonly left: number; readonly top: number } {
  return { left: page.width - popup.width - POPUP_MARGIN.right, top: POPUP_MARGIN.top };
}

/** Returns the HTML with a style sheet added at the end of its head. */
export function withStyle(html: string, style: string): string {
  return html.replace('</head>', () => `<style>${style}</style></head>`);
}
