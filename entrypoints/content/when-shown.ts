/** Resolves when the page is really shown: at once, unless Chromium prerenders it for a click that may never come. */
export async function whenShown(): Promise<void> {
  if (!('prerendering' in document) || !document.prerendering) return;
  await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));
}
