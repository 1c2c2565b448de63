/**
 * Styles for marks in open shadow roots. Chromium paints them by the document's rules; Firefox 153 does not, so there each root gets
 * our sheet for as long as it is annotated. Adopted sheets are no part of the DOM.
 */
import marksCss from '../highlight.css?inline';

let sheet: CSSStyleSheet | undefined;

export function adoptMarkStyles(root: ShadowRoot, signal: AbortSignal): void {
  if (!import.meta.env.FIREFOX) return;
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(marksCss);
  }
  const own = sheet;
  root.adoptedStyleSheets.push(own);
  signal.addEventListener('abort', () => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((adopted) => adopted !== own);
  });
}
