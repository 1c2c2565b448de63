/** Checks plain data that was stored or sent. Such data may be damaged or of any type. */

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** True if `value` is a list whose items are all strings. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

/** Parses a JSON text. Returns undefined if the text is not valid JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
