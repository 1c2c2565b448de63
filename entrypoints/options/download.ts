/** Saves a file whose text is made by the extension's page. */

/** Delay before the address of the file is revoked, in ms. The browser must have read the file by then. */
const REVOKE_DELAY = 60_000;

/**
 * Saves `text` as a download with the file name `name` and the MIME type `type`. Sends nothing over the
 * network.
 */
export function download(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_DELAY);
}
