/** Copying a text from a page without touching the page: no element, no selection, no focus. */

/**
 * Puts `text` on the clipboard; false if the browser does not let it. Must be called in a press of the reader's.
 *
 * `navigator.clipboard` is missing on pages without https and can be forbidden to embedded ones, so the old command comes first: the
 * event that it causes is ours before the page's own listeners in the document can see it, and takes the text.
 */
export async function copyText(text: string): Promise<boolean> {
  let isTaken = false;
  function take(event: ClipboardEvent): void {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = true;
  }
  addEventListener('copy', take, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    removeEventListener('copy', take, { capture: true });
  }
  if (isTaken) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
