/** Checks of plain data that was stored or sent, and may be damaged or anything else. */

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** True for a list of texts and nothing else. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

/** Returns the value of a JSON text. Returns undefined if the text is damaged. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
