/**
 * Does `work` while no other window, popup or background of the extension does work of the same name, and
 * returns its result. Otherwise, two of them that read and then write storage could lose each other's
 * changes. Stand-ins for browsers need no locks.
 * @throws whatever `work` throws.
 */
export function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { locks }: { readonly locks?: LockManager | null } = globalThis.navigator ?? {};
  return locks == null ? work() : locks.request(`sidelight:${name}`, work);
}
