/**
 * Keeps the list of the page's open shadow roots, and applies our styles for marks in them. Chromium applies
 * the document's `::highlight()` rules inside shadow roots. Firefox 153 does not. There each root adopts our
 * style sheet until the session ends; this does not change the DOM.
 */
import marksCss from '../highlight.css?inline';
import { isConnected } from '../page/safe-dom.ts';

export interface PageRoots {
  /** Adds a shadow root. Returns false if it is in the list already. */
  add(root: ShadowRoot): boolean;
  /** Returns the shadow roots of the list that are on the page now. */
  onPage(): ShadowRoot[];
  /**
   * Takes the shadow roots that have left the page off the list, and returns them. If such a root comes back,
   * `add` treats it as new.
   */
  takeGone(): ShadowRoot[];
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
  if (!import.meta.env.FIREFOX) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((adopted) => adopted !== sheet);
}

export function createPageRoots(signal: AbortSignal): PageRoots {
  const roots = new Set<ShadowRoot>();

  signal.addEventListener('abort', () => roots.forEach(dropStyles));
  return {
    add(root) {
      if (roots.has(root)) return false;
      roots.add(root);
      adoptStyles(root);
      return true;
    },
    onPage: () => [...roots].filter(isConnected),
    takeGone() {
      const gone = [...roots].filter((root) => !isConnected(root));
      for (const root of gone) {
        roots.delete(root);
        dropStyles(root);
      }
      return gone;
    },
  };
}
