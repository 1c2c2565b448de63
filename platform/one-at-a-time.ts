/**
 * Runs `work` once all earlier work with the same `name` has ended, in any window or in the background, and
 * returns its result. Without this, two windows that read and then write storage could lose each other's
 * changes. If the browser has no locks, as in some tests, `work` runs at once.
 * @throws Every error that `work` throws.
 */
export function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { locks }: { readonly locks?: LockManager | null } = globalThis.navigator ?? {};
  return locks == null ? work() : locks.request(`sidelight:${name}`, work);
}
