/** Formats the path of a field: `['facts', 1, 'date']` becomes `facts[1].date`. */
export function fieldName(path: readonly PropertyKey[]): string {
  const steps = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return steps.join('').replace(/^\./, '');
}
