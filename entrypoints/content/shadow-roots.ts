/** Finds the open shadow roots of a page. Closed ones are the page's own business and are left alone. */
import { isElement, shadowRootOf } from './safe-dom.ts';

/**
 * Everything that may have a shadow root and nothing else: the built-in elements that `attachShadow` allows, and custom elements,
 * which are those that are no element of HTML or SVG. Said as an exclusion, the browser finds them in one pass without our touching
 * any other element.
 */
const MAY_HAVE_SHADOW_ROOT = `:not(${(
  'a abbr address area audio b base bdi bdo br button canvas caption cite code col colgroup data datalist dd del details dfn dialog dl dt ' +
  'em embed fieldset figcaption figure font form head hgroup hr html i iframe img input ins kbd label legend li link map mark menu meta ' +
  'meter noscript object ol optgroup option output param picture pre progress q rp rt ruby s samp script select slot small source strong ' +
  'style sub summary sup table tbody td template textarea tfoot th thead time title tr track u ul var video wbr ' +
  'svg path g use circle rect line polygon polyline text tspan defs symbol ellipse mask pattern image'
)
  .split(' ')
  .join()})`;

/** The open shadow roots on `scope` and below, those inside other shadow roots included, outer before inner. */
export function* openShadowRoots(scope: Node): Generator<ShadowRoot> {
  if (isElement(scope)) yield* rootsOf(scope);
  if (!isElement(scope) && !(scope instanceof Document) && !(scope instanceof DocumentFragment)) return;
  const hosts = isElement(scope) ? Element.prototype.querySelectorAll.call(scope, MAY_HAVE_SHADOW_ROOT) : scope.querySelectorAll(MAY_HAVE_SHADOW_ROOT);
  for (const host of hosts) yield* rootsOf(host);
}

function* rootsOf(host: Element): Generator<ShadowRoot> {
  const root = shadowRootOf(host);
  if (root === null) return;
  yield root;
  yield* openShadowRoots(root);
}
