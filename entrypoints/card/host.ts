/**
 * The card's host: one element under `<html>` with a closed shadow root, in the top layer, there only while the card is open. It is
 * placed by a sheet of its own in the shadow tree, whose `!important` page styles cannot beat. The card is rendered into it before, so that
 * opening is putting a finished tree into the page.
 */
import { placeCard, type Rect } from '../../engine/card/placement.ts';
import { placeSheet } from '../../engine/card/sheet.ts';
import { CARD_ELEMENT, type CardContents, type CardPlace } from '../page/card-contract.ts';

export interface CardHost {
  /** What the card is rendered into. */
  readonly root: ShadowRoot;
  /** Puts the card into the page, by a mark. False if the page keeps it from that; then nothing is left behind. Called once. */
  open(at: CardPlace): boolean;
  /** Places the open card for the size that it has now. */
  place(): void;
  /** Places the card by a mark with these boxes, as far as possible where it is: the pointer may be on it. */
  follow(boxes: readonly Rect[]): void;
  contains(point: { readonly x: number; readonly y: number }): boolean;
  remove(): void;
}

export type HostOptions = Pick<CardContents, 'opening' | 'onLost'>;

const LARGEST_HEIGHT = 480;

/** What is done in the card is not for the page, whose shortcuts, menus and dialogs act on keys, presses and the focus elsewhere. */
const KEPT_FROM_PAGE = [
  ...['keydown', 'keypress', 'keyup', 'focusin', 'focusout', 'wheel', 'contextmenu', 'touchstart', 'touchend'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick'],
];

function keepFromPage(root: ShadowRoot): void {
  for (const type of KEPT_FROM_PAGE) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
}

/** The rules, with `!important`, of a card on a page. */
function declarations(rules: Readonly<Record<string, string>>): string {
  const list = Object.entries(rules).map(([property, value]) => `${property}: ${value} !important;`);
  return `:host { ${list.join(' ')} }`;
}

const UNPLACED = declarations({ 'max-height': `${LARGEST_HEIGHT}px` });

/** Along an edge of the window; the corners at that edge are square. */
function sheetDeclarations(boxes: readonly Rect[]): string {
  const { edge, maxHeight } = placeSheet(boxes, innerHeight);
  const where = edge === 'top' ? { top: '0', bottom: 'auto', '--sheet-corners': '0 0 14px 14px' } : { top: 'auto', bottom: '0' };
  return declarations({ left: '0', right: '0', width: '100%', 'max-height': `${maxHeight}px`, ...where });
}

/** Makes the host; `look` is how the card looks. `undefined` if the page keeps it from working, by having defined the element itself for instance. */
export function createHost(look: CSSStyleSheet, { opening, onLost }: HostOptions): CardHost | undefined {
  const host = document.createElement(CARD_ELEMENT);
  const position = new CSSStyleSheet();
  const life = new AbortController();
  const observer = new MutationObserver(() => host.isConnected || onLost());
  let mark: CardPlace = { boxes: [], pointer: undefined, runsDown: false };
  let root: ShadowRoot;
  try {
    root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [look, position];
    host.popover = 'manual';
  } catch {
    return undefined;
  }
  keepFromPage(root);

  function place(): void {
    if (!host.isConnected) return;
    position.replaceSync(opening === 'sheet' ? sheetDeclarations(mark.boxes) : UNPLACED);
    if (opening === 'sheet') return;
    const { width, height } = host.getBoundingClientRect();
    const viewport = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    const isRightToLeft = getComputedStyle(document.documentElement).direction === 'rtl';
    const placement = placeCard({ ...mark, card: { width, height }, viewport, isRightToLeft });
    if (placement === undefined) return;
    const { left, top, side, maxHeight } = placement;
    const bottom = viewport.height - top - Math.min(height, maxHeight);
    const vertical = side === 'above' ? { top: 'auto', bottom: `${bottom}px` } : { top: `${top}px`, bottom: 'auto' };
    const most = `${Math.min(maxHeight, LARGEST_HEIGHT)}px`;
    position.replaceSync(declarations({ left: `${left}px`, right: 'auto', ...vertical, 'max-height': most }));
  }

  function remove(): void {
    life.abort();
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
      addEventListener('resize', place, { signal: life.signal }); // a pinned card stays
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
