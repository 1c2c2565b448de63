/**
 * Does `work` when no other window, popup or background of the extension is doing work of the same name. Two of them that read and then
 * write what is stored would lose what one of them wrote. A browser has locks; what stands in for one need not.
 * @throws whatever `work` throws.
 */
export function oneAtATime(name: string, work: () => Promise<void>): Promise<void> {
  const { locks }: { readonly locks?: LockManager | null } = globalThis.navigator ?? {};
  return locks == null ? work() : locks.request(`sidelight:${name}`, work);
}
