/**
 * Does `work` while no other part of the extension does work of the same name, and returns its result.
 * Otherwise, two windows that read and then write storage could lose each other's changes. Browsers in tests
 * may have no locks, and need none.
 * @throws Every error that `work` throws.
 */
export function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { locks }: { readonly locks?: LockManager | null } = globalThis.navigator ?? {};
  return locks == null ? work() : locks.request(`sidelight:${name}`, work);
}
