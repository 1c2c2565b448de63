/** How something is laid out in a browser, as plain values. */

export interface LaidOutBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A text node with letters in it that are shown. Lengths in CSS pixels, places from the viewport's corner. */
export interface LaidOutText {
  readonly text: string;
  /** The nearest class of an element around it, else the element's name. */
  readonly of: string;
  /** The boxes of its lines. */
  readonly lines: readonly LaidOutBox[];
  readonly fontSize: number;
  readonly lineHeight: number;
  /** As computed: `rgb(35, 33, 29)`. */
  readonly colour: string;
  /** True in a picture, whose unit is its own. */
  readonly isInPicture: boolean;
  /** The number of the control around it, -1 for none. */
  readonly control: number;
  /** What it must stay in, but for what scrolls there. */
  readonly room: LaidOutBox;
  /** True where what does not fit is cut off on purpose, with an ellipsis; its lines end there. */
  readonly isShortened: boolean;
  readonly scroller: Scroller;
}

/** What scrolls around something: its number, -1 for none, and what is seen of it. */
export interface Scroller {
  readonly number: number;
  readonly box: LaidOutBox;
}

export interface LaidOutControl {
  readonly name: string;
  readonly box: LaidOutBox;
  /** True for a control in a line of text. */
  readonly isInline: boolean;
  readonly scroller: Scroller;
}

/** A part of the whole that has a class, by that class. */
export interface LaidOutPart {
  readonly of: string;
  readonly box: LaidOutBox;
}

export interface Layout {
  readonly box: LaidOutBox;
  readonly texts: readonly LaidOutText[];
  readonly controls: readonly LaidOutControl[];
  readonly parts: readonly LaidOutPart[];
  /** Elements that can be scrolled sideways, or whose contents are cut off. */
  readonly cutOff: readonly string[];
  /** Shadows, but for those that are only a line around (no blur), and background pictures. */
  readonly shadows: readonly string[];
  readonly gradients: readonly string[];
}

/**
 * Reads the layout of what is in an element. It runs in the page, called there by its source, so it must not use anything from outside
 * itself. What scrolls should be scrolled to its end before, where sticky parts are in their own place.
 */
export function readLayout(root: Element): Layout {
  const boxOf = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
  const nameOf = (element: Element): string => {
    const classed = element.closest('[class]');
    return classed?.classList[0] ?? element.localName;
  };
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  /** Read to readers who do not see it. */
  const isHeardOnly = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null && at !== root.parentElement; at = at.parentElement) {
      if (getComputedStyle(at).clipPath !== 'none' || ['title', 'desc', 'style', 'script'].includes(at.localName)) return true;
    }
    return false;
  };
  const CONTROLS = 'button, input, select, textarea, a[href], summary, [role="option"]';
  const controls = [...root.querySelectorAll(CONTROLS)].filter((element) => isShown(element) && !isHeardOnly(element));

  /** Where text must be: inside everything around it that does not let it out, up and down only as far as the next thing that scrolls. */
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
      if (textOverflow === 'ellipsis') break; // cut on purpose
    }
    return room;
  };

  const all = [root, ...root.querySelectorAll('*')];
  const scrollers = all.filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowY));
  const scrollerOf = (element: Element) => {
    const number = scrollers.findLastIndex((scroller) => scroller.contains(element));
    const scroller = scrollers[number];
    return { number, box: scroller ? boxOf(scroller.getBoundingClientRect()) : { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 } };
  };
  /** Where text is cut off on purpose. */
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
      element.classList[0] === undefined ? [] : [{ of: element.classList[0], box: boxOf(element.getBoundingClientRect()) }],
    ),
    cutOff: styles
      .filter(({ element, style }) => {
        if (element.closest('svg') !== null || element.localName === 'input') return false;
        const hides = (overflow: string) => overflow !== 'visible';
        const sideways = hides(style.overflowX) && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
        const down = (style.overflowY === 'hidden' || style.overflowY === 'clip') && element.scrollHeight > element.clientHeight + 1;
        return sideways || down;
      })
      .map(({ element }) => nameOf(element)),
    shadows: styles
      .filter(({ style }) => /px (?!0px)\d+(?:\.\d+)?px \d+(?:\.\d+)?px(?:,|$)/.test(style.boxShadow))
      .map(({ element }) => nameOf(element)),
    gradients: styles.filter(({ style }) => style.backgroundImage !== 'none').map(({ element }) => nameOf(element)),
  };
}
