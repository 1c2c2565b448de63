/**
 * Finds the open shadow roots of a page. Does not look into closed ones, since the page hides them on
 * purpose.
 */
import { isElement, shadowRootOf } from '../page/safe-dom.ts';

/**
 * Selects elements that may have a shadow root: custom elements, and other elements for which browsers allow
 * one. A page has thousands of spans, paragraphs and headings. They are selected only if they are empty, as
 * elements with a shadow root usually are.
 *
 * The selector excludes other element names with `:not()`, so that the browser filters the elements in one
 * pass. It tests names in order. Names that often have a shadow root (`div`, `section`) come first, then the
 * excluded names, the most common first. Rare names are not excluded, since few elements have them.
 */
const POSSIBLE_HOSTS = `:is(div,section,:not(${(
  'a span:not(:empty) li td tr i b p:not(:empty) cite sup img ul em strong br sub h2:not(:empty) h3:not(:empty) h4 h1:not(:empty) h5 h6 table ' +
  'tbody thead th script link style meta head html ol dl dt dd figure figcaption form input button label svg path g use circle rect small time ' +
  'abbr code picture source iframe option textarea'
)
  .split(' ')
  .join()}))`;

/** Returns the elements that may have a shadow root now or later, among `scope` and the elements below it. */
function possibleHosts(scope: Document | DocumentFragment | Element): Iterable<Element> {
  if (!isElement(scope)) return scope.querySelectorAll(POSSIBLE_HOSTS);
  const below = Element.prototype.querySelectorAll.call(scope, POSSIBLE_HOSTS);
  return Element.prototype.matches.call(scope, POSSIBLE_HOSTS) ? [scope, ...below] : below;
}

/**
 * Yields the open shadow roots of `scope` and of the elements below it, and those inside other shadow roots,
 * outer roots before inner ones. Calls `onBareHosts` with the elements that have no shadow root now but may
 * get one later.
 */
export function* openShadowRoots(
  scope: Document | DocumentFragment | Element,
  onBareHosts: (elements: readonly Element[]) => void,
): Generator<ShadowRoot> {
  const bareHosts: Element[] = [];
  for (const host of possibleHosts(scope)) {
    const root = shadowRootOf(host);
    if (root === null) bareHosts.push(host);
    else {
      yield root;
      yield* openShadowRoots(root, onBareHosts);
    }
  }
  onBareHosts(bareHosts);
}
