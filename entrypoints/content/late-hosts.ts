/**
 * Keeps elements that may get a shadow root later, and checks them again. Scripts that are still loading may
 * add shadow roots, and a custom element may get one when it is defined. Neither causes a mutation record.
 */
import { isConnected, isUndefined, shadowRootOf } from '../page/safe-dom.ts';

export interface LateHosts {
  add(hosts: readonly Element[]): void;
  /**
   * Returns and forgets the elements that now have a shadow root. Keeps only undefined custom elements, and
   * plans their next check.
   */
  take(): readonly Element[];
}

/**
 * Delay before undefined custom elements are checked again, in ms. It doubles until new elements are added.
 */
const FIRST_WAIT = 500;
/** Longest delay between two checks, in ms. After that, checks stop until new elements are added. */
const LONGEST_WAIT = 64_000;

/** Creates the list of waiting elements. It calls `onCheck` when the caller should call `take` again. */
export function createLateHosts(onCheck: () => void): LateHosts {
  /** The waiting elements, possibly with duplicates. */
  let hosts: Element[] = [];
  let wait = FIRST_WAIT;
  let isWaiting = false;

  function waitForDefinitions(): void {
    if (isWaiting || hosts.length === 0 || wait > LONGEST_WAIT) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      onCheck();
    }, wait);
    wait *= 2;
  }

  return {
    add(others) {
      if (others.length === 0) return;
      hosts = hosts.concat(others);
      wait = FIRST_WAIT;
    },
    take() {
      const found: Element[] = [];
      const undefinedOnes = new Set<Element>();
      for (const host of hosts) {
        if (shadowRootOf(host) !== null) found.push(host);
        else if (isUndefined(host)) undefinedOnes.add(host);
      }
      hosts = [...undefinedOnes].filter(isConnected);
      waitForDefinitions();
      return found.filter(isConnected);
    },
  };
}
