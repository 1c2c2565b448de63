/**
 * The open shadow roots of the page, with styles for marks. Chromium paints them by the document's rules; Firefox 153 does not, so there each
 * root gets our sheet for as long as it is annotated. Adopted sheets are no part of the DOM.
 */
import marksCss from '../highlight.css?inline';
import { isConnected } from '../page/safe-dom.ts';

export interface StyledRoots {
  add(root: ShadowRoot): void;
  /** Those on the page. The others are let go, with all that is in them; the scout finds them anew if they come back. */
  onPage(): ShadowRoot[];
}

let sheet: CSSStyleSheet | undefined;

function adoptStyles(root: ShadowRoot): void {
  if (!import.meta.env.FIREFOX) return;
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(marksCss);
  }
  root.adoptedStyleSheets.push(sheet);
}

function dropStyles(root: ShadowRoot): void {
  if (import.meta.env.FIREFOX) root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((adopted) => adopted !== sheet);
}

export function createStyledRoots(signal: AbortSignal): StyledRoots {
  const roots = new Set<ShadowRoot>();

  function drop(root: ShadowRoot): void {
    roots.delete(root);
    dropStyles(root);
  }

  signal.addEventListener('abort', () => [...roots].forEach(drop));
  return {
    add(root) {
      if (roots.has(root)) return;
      roots.add(root);
      adoptStyles(root);
    },
    onPage() {
      for (const root of roots) if (!isConnected(root)) drop(root);
      return [...roots];
    },
  };
}
