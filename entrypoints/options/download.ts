/** Saving a file that is made here. */

/** How long the browser may take to read the file once it has been told to, in milliseconds. */
const READ_WITHIN = 60_000;

/** Has the browser save `text` as a file, as if it came from the network. Nothing is sent anywhere. */
export function download(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_WITHIN);
}
