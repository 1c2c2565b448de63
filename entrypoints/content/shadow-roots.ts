/** Finds the open shadow roots of a page. Closed ones are the page's own business and are left alone. */
import { isElement, localNameOf, shadowRootOf } from '../page/safe-dom.ts';

/**
 * What may have a shadow root: custom elements, and the containers among the elements that `attachShadow` allows. Said as what is none
 * of the common elements that may not, so that the browser leaves us only few in one pass; it compares one name after the other,
 * so the commonest stand first.
 */
const CONTAINERS = `:not(${(
  'a span li td tr i b p cite sup img ul em strong br sub h2 h3 h4 h1 h5 h6 table tbody thead th script link style meta head html ol dl dt dd ' +
  'figure figcaption form input button label svg path g use circle rect small time abbr code bdi picture source noscript q hr iframe video ' +
  'audio caption col colgroup option select textarea title base'
)
  .split(' ')
  .join()})`;

/** To them come elements of running text that may have one too. There are thousands of those, and as hosts they are empty. */
const POSSIBLE_HOSTS = `${CONTAINERS},span:empty,p:empty,h1:empty,h2:empty,h3:empty`;

/** The elements on and below `scope` that may have a shadow root, now or later. */
function possibleHosts(scope: Document | DocumentFragment | Element): Iterable<Element> {
  if (!isElement(scope)) return scope.querySelectorAll(POSSIBLE_HOSTS);
  const below = Element.prototype.querySelectorAll.call(scope, POSSIBLE_HOSTS);
  return Element.prototype.matches.call(scope, POSSIBLE_HOSTS) ? [scope, ...below] : below;
}

/** The open shadow roots on `scope` and below, those inside other shadow roots included, outer before inner. */
export function* openShadowRoots(
  scope: Document | DocumentFragment | Element,
  onBareCustomElement: (element: Element) => void = () => {},
): Generator<ShadowRoot> {
  for (const host of possibleHosts(scope)) {
    const root = shadowRootOf(host);
    if (root !== null) {
      yield root;
      yield* openShadowRoots(root, onBareCustomElement);
    } else if (localNameOf(host).includes('-')) onBareCustomElement(host);
  }
}
