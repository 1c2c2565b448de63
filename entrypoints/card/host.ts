/**
 * Makes the card's host, an element with a closed shadow root. It is a child of `<html>` in the top layer,
 * only while the card is open. A style sheet in the shadow root places it. Its `!important` rules win over
 * those of the page. The card is rendered before it opens, so opening only adds a complete tree to the page.
 */
import { placeCard, type Rect } from '../../engine/card/placement.ts';
import { placeSheet } from '../../engine/card/sheet.ts';
import { CARD_ELEMENT, type CardContents, type CardPlace } from '../page/card-contract.ts';

export interface CardHost {
  /** Closed shadow root, into which the card is rendered. */
  readonly root: ShadowRoot;
  /**
   * Opens the card at a mark. Returns false, and leaves nothing on the page, if the page prevents it. Call it
   * once.
   */
  open(at: CardPlace): boolean;
  /** Places the open card again, for its current size. Does nothing if the card is not open. */
  place(): void;
  /**
   * Moves the card to a mark with these boxes. It stays as near as possible to its old position, because the
   * pointer may be on it.
   */
  follow(boxes: readonly Rect[]): void;
  /** Returns true if the point is on the card, in CSS pixels from the top left corner of the viewport. */
  contains(point: { readonly x: number; readonly y: number }): boolean;
  /** Removes the host from the page. */
  remove(): void;
}

export type HostOptions = Pick<CardContents, 'opening' | 'onLost'>;

/** Largest height of a card, in CSS pixels. */
const LARGEST_HEIGHT = 480;

/** Events in the card that the page does not get: its shortcuts, menus and dialogs would react to them. */
const KEPT_FROM_PAGE = [
  ...[
    'keydown',
    'keypress',
    'keyup',
    'focusin',
    'focusout',
    'wheel',
    'contextmenu',
    'touchstart',
    'touchend',
  ],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick'],
];

function keepFromPage(root: ShadowRoot): void {
  for (const type of KEPT_FROM_PAGE)
    root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
}

/** Returns a CSS rule for the host that makes each declaration `!important`. */
function hostRule(declarations: Readonly<Record<string, string>>): string {
  const list = Object.entries(declarations).map(([property, value]) => `${property}: ${value} !important;`);
  return `:host { ${list.join(' ')} }`;
}

/** Rule for the time before placement, while the card is measured. */
const UNPLACED = hostRule({ 'max-height': `${LARGEST_HEIGHT}px` });

/**
 * Returns the rule for a sheet at the top or bottom edge of the window. Its corners at that edge are square.
 */
function sheetRule(boxes: readonly Rect[]): string {
  const { edge, maxHeight } = placeSheet(boxes, innerHeight);
  const where =
    edge === 'top'
      ? { top: '0', bottom: 'auto', '--sheet-corners': '0 0 14px 14px' }
      : { top: 'auto', bottom: '0' };
  return hostRule({ left: '0', right: '0', width: '100%', 'max-height': `${maxHeight}px`, ...where });
}

/**
 * Makes a host with the card's `styles`. Returns undefined if the page prevents it, for example because the
 * page defines an element of the same name.
 */
export function createHost(styles: CSSStyleSheet, { opening, onLost }: HostOptions): CardHost | undefined {
  const host = document.createElement(CARD_ELEMENT);
  const positionStyles = new CSSStyleSheet();
  const controller = new AbortController();
  const observer = new MutationObserver(() => host.isConnected || onLost());
  let mark: CardPlace = { boxes: [], pointer: undefined, runsDown: false };
  let root: ShadowRoot;
  try {
    root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [styles, positionStyles];
    host.popover = 'manual';
  } catch {
    return undefined;
  }
  keepFromPage(root);

  function place(): void {
    if (!host.isConnected) return;
    positionStyles.replaceSync(opening === 'sheet' ? sheetRule(mark.boxes) : UNPLACED);
    if (opening === 'sheet') return;
    const { width, height } = host.getBoundingClientRect();
    const viewport = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    const isRightToLeft = getComputedStyle(document.documentElement).direction === 'rtl';
    const placement = placeCard({ ...mark, card: { width, height }, viewport, isRightToLeft });
    if (placement === undefined) return;
    const { left, top, side, maxHeight } = placement;
    const bottom = viewport.height - top - Math.min(height, maxHeight);
    const vertical =
      side === 'above' ? { top: 'auto', bottom: `${bottom}px` } : { top: `${top}px`, bottom: 'auto' };
    const most = `${Math.min(maxHeight, LARGEST_HEIGHT)}px`;
    positionStyles.replaceSync(
      hostRule({ left: `${left}px`, right: 'auto', ...vertical, 'max-height': most }),
    );
  }

  function remove(): void {
    controller.abort();
    observer.disconnect();
    host.remove();
  }

  return {
    root,
    open(at) {
      mark = at;
      try {
        document.documentElement.append(host);
        host.showPopover();
      } catch {
        remove();
        return false;
      }
      observer.observe(document.documentElement, { childList: true });
      addEventListener('resize', place, { signal: controller.signal }); // a pinned card stays open
      place();
      return true;
    },
    place,
    follow([line]) {
      if (line === undefined) return;
      const { left, right } = mark.runsDown ? line : host.getBoundingClientRect();
      mark = { ...mark, boxes: [{ left, right, top: line.top, bottom: line.bottom }], pointer: undefined };
      place();
    },
    contains({ x, y }) {
      const { left, right, top, bottom } = host.getBoundingClientRect();
      return left <= x && x < right && top <= y && y < bottom;
    },
    remove,
  };
}
