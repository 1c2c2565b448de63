/** The reader's focus and selection, as far as they are in the card, and the way back to where the focus was on the page. */

export interface CardFocus {
  /** Moves the focus to the card as a whole; false if it is in there already. */
  enter(): boolean;
  /** True if the reader's keys go into the card, or text in it is selected. */
  isInUse(): boolean;
  /** Gives a focus that is in the card back to the element that had it before. */
  leave(): void;
}

/** What has the focus, also inside open shadow trees. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

function hasSelectionIn(root: ShadowRoot): boolean {
  const range = getSelection()?.getComposedRanges({ shadowRoots: [root] })[0];
  if (range === undefined || range.startContainer.getRootNode() !== root) return false;
  return range.startContainer !== range.endContainer || range.startOffset !== range.endOffset;
}

export function createCardFocus(root: ShadowRoot): CardFocus {
  let before: EventTarget | null = null;

  root.addEventListener('focusin', (event) => {
    if (!(event instanceof FocusEvent)) return;
    const comesFrom = event.relatedTarget;
    if (!(comesFrom instanceof Node) || comesFrom.getRootNode() !== root) before = comesFrom ?? before;
  });

  return {
    enter() {
      const dialog = root.querySelector<HTMLElement>('[role="dialog"]');
      if (dialog === null || root.activeElement !== null) return false;
      before = focused();
      dialog.focus({ preventScroll: true });
      return root.activeElement !== null;
    },
    // A button that was pressed with the mouse has the focus too, which means nothing.
    isInUse: () => root.querySelector(':focus-visible') !== null || hasSelectionIn(root),
    leave() {
      if (root.activeElement === null || !(before instanceof HTMLElement) || !before.isConnected) return;
      HTMLElement.prototype.focus.call(before, { preventScroll: true });
    },
  };
}
