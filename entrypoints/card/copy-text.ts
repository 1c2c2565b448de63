/** Copies a text without changing the page's elements, selection or focus. */

/**
 * Copies `text` to the clipboard. Resolves to false if the browser forbids it. Call it while the browser
 * handles a click or key press of the user.
 *
 * The older copy command is tried first, because `navigator.clipboard` is missing on pages without https and
 * can be forbidden in frames. The command causes a copy event. A listener on the window gets this event
 * before the page's listeners, writes the text to the clipboard, and stops the event.
 */
export async function copyText(text: string): Promise<boolean> {
  let isCopied = false;
  function writeText(event: ClipboardEvent): void {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = true;
  }
  addEventListener('copy', writeText, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    removeEventListener('copy', writeText, { capture: true });
  }
  if (isCopied) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
