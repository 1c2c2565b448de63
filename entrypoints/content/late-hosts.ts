/**
 * Elements that have no shadow root yet. They may get one while scripts still load, and components for as long as they have no definition; no
 * mutation tells of either.
 */
import { isConnected, isUndefined, shadowRootOf } from '../page/safe-dom.ts';

export interface LateHosts {
  add(hosts: readonly Element[]): void;
  /** Those that have a shadow root by now. Of the others only components without a definition stay. */
  take(): readonly Element[];
}

/** Milliseconds until undefined components are looked at again; each wait is twice as long as the one before, as long as nothing is added. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 64_000;

/** `takeAgain` is called when some may have got theirs. */
export function createLateHosts(takeAgain: () => void): LateHosts {
  /** An element may be among them more than once. */
  let hosts: Element[] = [];
  let wait = FIRST_WAIT;
  let isWaiting = false;

  function waitForDefinitions(): void {
    if (isWaiting || hosts.length === 0 || wait > LONGEST_WAIT) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      takeAgain();
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
