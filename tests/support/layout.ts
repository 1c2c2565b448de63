/** Reads the layout of an element in a browser into plain values. */

export interface LaidOutBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * A text node that is shown. Lengths are in CSS pixels, and positions are relative to the top left corner of
 * the viewport.
 */
export interface LaidOutText {
  readonly text: string;
  /** First class of the nearest element around the text that has one; else the name of its element. */
  readonly of: string;
  /** Boxes of the lines of the text. */
  readonly lines: readonly LaidOutBox[];
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Computed colour, such as `rgb(35, 33, 29)`. */
  readonly colour: string;
  /** True in an SVG picture, which has its own unit of length. */
  readonly isInPicture: boolean;
  /** Index of the control that contains the text, or -1. */
  readonly control: number;
  /** Box that the text must stay in. Inside a scroller this box has no upper and lower limit. */
  readonly room: LaidOutBox;
  /** True if text that does not fit is cut off with an ellipsis on purpose. Its lines end at the ellipsis. */
  readonly isShortened: boolean;
  readonly scroller: Scroller;
}

/** The innermost scrolling element around a text or a control, with the visible box of that element. */
export interface Scroller {
  /** Index of the scroller among those of the page, or -1 if the element is in no scroller. */
  readonly index: number;
  readonly box: LaidOutBox;
}

export interface LaidOutControl {
  readonly name: string;
  readonly box: LaidOutBox;
  /** True for a control within a line of text. */
  readonly isInline: boolean;
  readonly scroller: Scroller;
}

/** Element with a class. `of` is its first class. */
export interface LaidOutPart {
  readonly of: string;
  readonly box: LaidOutBox;
}

export interface Layout {
  readonly box: LaidOutBox;
  readonly texts: readonly LaidOutText[];
  readonly controls: readonly LaidOutControl[];
  readonly parts: readonly LaidOutPart[];
  /** Names of elements that scroll sideways or cut off their contents. */
  readonly cutOff: readonly string[];
  /** Names of elements with a blurred shadow. A shadow without blur is only a line around an element. */
  readonly shadows: readonly string[];
  /** Names of elements with a background picture. */
  readonly gradients: readonly string[];
}

/**
 * Reads the layout of the contents of `root`. Only the source of this function is passed to the page, so it
 * must not use anything outside itself. Scroll everything to its end first: there, sticky parts cover
 * nothing.
 */
export function readLayout(root: Element): Layout {
  const boxOf = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
  const nameOf = (element: Element): string => {
    const classed = element.closest('[class]');
    return classed?.classList[0] ?? element.localName;
  };
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    );
  };
  /** Returns true for text that is not painted, such as text for assistive technology only. */
  const isHeardOnly = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null && at !== root.parentElement; at = at.parentElement) {
      if (
        getComputedStyle(at).clipPath !== 'none' ||
        ['title', 'desc', 'style', 'script'].includes(at.localName)
      )
        return true;
    }
    return false;
  };
  const CONTROLS = 'button, input, select, textarea, a[href], summary, [role="option"]';
  const controls = [...root.querySelectorAll(CONTROLS)].filter(
    (element) => isShown(element) && !isHeardOnly(element),
  );

  /**
   * Returns the box that text must stay in: the common part of the elements around it that clip their
   * contents. From the nearest scroller outwards, only their left and right sides count.
   */
  const roomOf = (element: Element) => {
    const room = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
    let scrolls = false;
    for (let at: Element | null = element; at !== null; at = at === root ? null : at.parentElement) {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      if (at === root || (overflowX !== 'visible' && textOverflow !== 'ellipsis')) {
        room.left = Math.max(room.left, box.left);
        room.right = Math.min(room.right, box.right);
      }
      if (overflowY === 'auto' || overflowY === 'scroll') scrolls = true;
      if (textOverflow === 'ellipsis') room.right = 1e6;
      if (!scrolls && overflowY !== 'visible') {
        room.top = Math.max(room.top, box.top);
        room.bottom = Math.min(room.bottom, box.bottom);
      }
      if (textOverflow === 'ellipsis') break; // the ellipsis cuts it on purpose
    }
    return room;
  };

  const all = [root, ...root.querySelectorAll('*')];
  const scrollers = all.filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowY));
  const scrollerOf = (element: Element) => {
    const index = scrollers.findLastIndex((scroller) => scroller.contains(element));
    const scroller = scrollers[index];
    return {
      index,
      box: scroller
        ? boxOf(scroller.getBoundingClientRect())
        : { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 },
    };
  };
  /** Returns the right edge at which an ellipsis cuts off text on purpose, or a very large number. */
  const endOf = (element: Element) => {
    for (let at: Element | null = element; at !== null; at = at === root ? null : at.parentElement) {
      if (getComputedStyle(at).textOverflow === 'ellipsis') return at.getBoundingClientRect().right;
    }
    return 1e6;
  };

  const texts: LaidOutText[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    if (element === null || text === '' || !isShown(element) || isHeardOnly(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const end = endOf(element);
    const lines = [...range.getClientRects()]
      .filter(({ width, left }) => width > 0.5 && left < end)
      .map((rect) => ({ ...boxOf(rect), right: Math.min(rect.right, end) }));
    if (lines.length === 0) continue;
    const style = getComputedStyle(element);
    texts.push({
      text,
      of: nameOf(element),
      lines,
      fontSize: Number.parseFloat(style.fontSize),
      lineHeight: Number.parseFloat(style.lineHeight),
      colour: element.closest('svg') === null ? style.color : style.fill,
      isInPicture: element.closest('svg') !== null,
      control: controls.findIndex((control) => control.contains(element)),
      room: roomOf(element),
      isShortened: end < 1e6,
      scroller: scrollerOf(element),
    });
  }

  const shown = all.filter((element) => isShown(element) && !isHeardOnly(element));
  const styles = shown.map((element) => ({ element, style: getComputedStyle(element) }));
  return {
    box: boxOf(root.getBoundingClientRect()),
    texts,
    controls: controls.map((element) => ({
      name: element.getAttribute('aria-label') ?? element.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      box: boxOf(element.getBoundingClientRect()),
      isInline: getComputedStyle(element).display.startsWith('inline') && element.localName !== 'input',
      scroller: scrollerOf(element),
    })),
    parts: shown.flatMap((element) =>
      element.classList[0] === undefined
        ? []
        : [{ of: element.classList[0], box: boxOf(element.getBoundingClientRect()) }],
    ),
    cutOff: styles
      .filter(({ element, style }) => {
        if (element.closest('svg') !== null || element.localName === 'input') return false;
        const hides = (overflow: string) => overflow !== 'visible';
        const sideways =
          hides(style.overflowX) &&
          style.textOverflow !== 'ellipsis' &&
          element.scrollWidth > element.clientWidth + 1;
        const down =
          (style.overflowY === 'hidden' || style.overflowY === 'clip') &&
          element.scrollHeight > element.clientHeight + 1;
        return sideways || down;
      })
      .map(({ element }) => nameOf(element)),
    shadows: styles
      .filter(({ style }) => /px (?!0px)\d+(?:\.\d+)?px \d+(?:\.\d+)?px(?:,|$)/.test(style.boxShadow))
      .map(({ element }) => nameOf(element)),
    gradients: styles
      .filter(({ style }) => style.backgroundImage !== 'none')
      .map(({ element }) => nameOf(element)),
  };
}
