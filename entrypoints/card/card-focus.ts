/**
 * Moves the keyboard focus into the card and back to the page. Tells if the user's focus or selection is in
 * the card.
 */

export interface CardFocus {
  /**
   * Moves the focus to the card as a whole. Returns false if the card is not on the page or has the focus
   * already.
   */
  enter(): boolean;
  /** Returns true if the card has the keyboard focus or selected text. */
  isInUse(): boolean;
  /**
   * Moves the focus back to the element that had it before the card. Does nothing if the focus is not in the
   * card.
   */
  leave(): void;
}

/**
 * Returns the element that has the focus, even if it is inside open shadow roots. Returns null if no element
 * has it.
 */
function deepActiveElement(): Element | null {
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
  let focusedBefore: EventTarget | null = null;

  root.addEventListener('focusin', (event) => {
    if (!(event instanceof FocusEvent)) return;
    const previous = event.relatedTarget;
    if (!(previous instanceof Node) || previous.getRootNode() !== root)
      focusedBefore = previous ?? focusedBefore;
  });

  return {
    enter() {
      const dialog = root.querySelector<HTMLElement>('[role="dialog"]');
      if (dialog === null || root.activeElement !== null) return false;
      focusedBefore = deepActiveElement();
      dialog.focus({ preventScroll: true });
      return root.activeElement !== null;
    },
    // A button that was clicked with the mouse also has the focus, but not :focus-visible.
    isInUse: () => root.querySelector(':focus-visible') !== null || hasSelectionIn(root),
    leave() {
      if (
        root.activeElement === null ||
        !(focusedBefore instanceof HTMLElement) ||
        !focusedBefore.isConnected
      )
        return;
      HTMLElement.prototype.focus.call(focusedBefore, { preventScroll: true });
    },
  };
}
