/**
 * Remembers elements that may get a shadow root later, and checks them again. A script that is still loading
 * may add a shadow root, and a custom element may get one when it is defined. Mutation observers report
 * neither.
 */
import { isConnected, isUndefined, shadowRootOf } from '../page/safe-dom.ts';

export interface LateHosts {
  add(hosts: readonly Element[]): void;
  /**
   * Returns the remembered elements that now have a shadow root, and forgets them. Of the others it remembers
   * only custom elements that are not defined yet, and plans their next check.
   */
  take(): readonly Element[];
}

/**
 * Delay before the first check of custom elements that are not defined yet, in ms. After each check the delay
 * doubles. When new elements are added it starts again.
 */
const FIRST_WAIT = 500;
/**
 * Largest delay between two checks, in ms. After a check with this delay, checks stop until new elements are
 * added.
 */
const LONGEST_WAIT = 64_000;

/** Creates the list of remembered elements. It calls `onCheck` when the caller should call `take` again. */
export function createLateHosts(onCheck: () => void): LateHosts {
  /** The remembered elements. An element may be in the list twice. */
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
