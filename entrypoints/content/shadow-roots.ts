/** Finds the open shadow roots of a page. Closed ones are the page's own business and are left alone. */
import { isElement, shadowRootOf } from '../page/safe-dom.ts';

/**
 * What may have a shadow root: custom elements, the containers among the elements that `attachShadow` allows, and elements of running text
 * where they are empty, as hosts are: there are thousands of them. Said as what is none of all others, so that the browser leaves us only
 * few in one pass; it compares one name after the other, so the commonest stand first, hosts before all others,
 * and the rare are left out.
 */
const POSSIBLE_HOSTS = `:is(div,section,:not(${(
  'a span:not(:empty) li td tr i b p:not(:empty) cite sup img ul em strong br sub h2:not(:empty) h3:not(:empty) h4 h1:not(:empty) h5 h6 table ' +
  'tbody thead th script link style meta head html ol dl dt dd figure figcaption form input button label svg path g use circle rect small time ' +
  'abbr code picture source iframe option textarea'
)
  .split(' ')
  .join()}))`;

/** The elements on and below `scope` that may have a shadow root, now or later. */
function possibleHosts(scope: Document | DocumentFragment | Element): Iterable<Element> {
  if (!isElement(scope)) return scope.querySelectorAll(POSSIBLE_HOSTS);
  const below = Element.prototype.querySelectorAll.call(scope, POSSIBLE_HOSTS);
  return Element.prototype.matches.call(scope, POSSIBLE_HOSTS) ? [scope, ...below] : below;
}

/** The open shadow roots on `scope` and below, those inside other shadow roots included, outer before inner. `onBareHosts` gets what may have one later. */
export function* openShadowRoots(
  scope: Document | DocumentFragment | Element,
  onBareHosts: (elements: readonly Element[]) => void,
): Generator<ShadowRoot> {
  const bare: Element[] = [];
  for (const host of possibleHosts(scope)) {
    const root = shadowRootOf(host);
    if (root === null) bare.push(host);
    else {
      yield root;
      yield* openShadowRoots(root, onBareHosts);
    }
  }
  onBareHosts(bare);
}
