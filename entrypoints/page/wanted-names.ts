/** What the scripts that are only in some pages have in common: together they say what the scout has to look for. */
import { provide, provided } from './frame-scripts.ts';

/** Has the scout look for what is wanted now, if it is here already. Whichever script comes last knows of all. */
export function lookForWantedNames(): void {
  const every = provided('every');
  provide('test', provided('own')?.test(every) ?? every);
  provided('scout')?.lookAgain();
}
