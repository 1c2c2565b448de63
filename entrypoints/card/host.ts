/**
 * The card's host: one element under `<html>` with a closed shadow root, in the top layer, there only while the card is open. It is
 * placed by a sheet of its own in the shadow tree, whose `!important` page styles cannot beat.
 */
import { placeCard } from '../../engine/placement.ts';
import { CARD_ELEMENT, type CardRequest } from '../page/frame-scripts.ts';

export interface CardHost {
  /** What the card is rendered into. */
  readonly root: ShadowRoot;
  /** Places the card for the size that it has now. */
  place(): void;
  contains(point: { readonly x: number; readonly y: number }): boolean;
  remove(): void;
}

const LARGEST_HEIGHT = 480;

/**
 * Puts the host into the page. `undefined` if the page keeps it from working, by having defined the element itself for instance; then
 * there is no card, and nothing is left behind.
 */
export function openHost(css: string, { boxes, pointer, onLost }: Pick<CardRequest, 'boxes' | 'pointer' | 'onLost'>): CardHost | undefined {
  const host = document.createElement(CARD_ELEMENT);
  const position = new CSSStyleSheet();
  let root: ShadowRoot;
  try {
    root = host.attachShadow({ mode: 'closed' });
    const look = new CSSStyleSheet();
    look.replaceSync(css);
    root.adoptedStyleSheets = [look, position];
    host.popover = 'manual';
    document.documentElement.append(host);
    host.showPopover();
  } catch {
    host.remove();
    return undefined;
  }
  const observer = new MutationObserver(() => host.isConnected || onLost());
  observer.observe(document.documentElement, { childList: true });

  return {
    root,
    place() {
      position.replaceSync(`:host { max-height: ${LARGEST_HEIGHT}px !important; }`);
      const { width, height } = host.getBoundingClientRect();
      const viewport = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
      const isRightToLeft = getComputedStyle(document.documentElement).direction === 'rtl';
      const placement = placeCard({ boxes, pointer, card: { width, height }, viewport, isRightToLeft });
      if (placement === undefined) return;
      const { left, top, side, maxHeight } = placement;
      const vertical = side === 'below' ? `top: ${top}px` : `bottom: ${viewport.height - top - Math.min(height, maxHeight)}px`;
      const auto = side === 'below' ? 'bottom' : 'top';
      const most = Math.min(maxHeight, LARGEST_HEIGHT);
      position.replaceSync(
        `:host { left: ${left}px !important; right: auto !important; ${vertical} !important; ${auto}: auto !important; max-height: ${most}px !important; }`,
      );
    },
    contains({ x, y }) {
      const { left, right, top, bottom } = host.getBoundingClientRect();
      return left <= x && x < right && top <= y && y < bottom;
    },
    remove() {
      observer.disconnect();
      host.remove();
    },
  };
}
