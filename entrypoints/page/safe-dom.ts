/**
 * Reads the DOM in a way that is safe from DOM clobbering. In that attack, a page names an element after a
 * property: `<input name="localName">` in a form replaces the form's `localName`. In Chromium this affects
 * content scripts too. These functions use the getters and methods of the prototypes, which the page cannot
 * replace.
 */

/**
 * Returns a function that reads `property` with the getter of the prototype. It looks the getter up at its
 * first call, because browsers create the getter only then. It throws if the browser does not have the
 * property.
 */
function getterOf<T, V>(prototype: T & object, property: keyof T & string): (target: T) => V {
  let get: ((this: T) => V) | undefined;
  return (target) => {
    get ??= Object.getOwnPropertyDescriptor(prototype, property)?.get;
    if (get === undefined) throw new Error(`Sidelight needs a browser that has ${property}.`);
    return get.call(target);
  };
}

const elementPrototype = Element.prototype;

export const localNameOf = getterOf<Element, string>(elementPrototype, 'localName');
export const firstChildOf = getterOf<Node, ChildNode | null>(Node.prototype, 'firstChild');
const lastChildOf = getterOf<Node, ChildNode | null>(Node.prototype, 'lastChild');
export const nextSiblingOf = getterOf<Node, ChildNode | null>(Node.prototype, 'nextSibling');
export const previousSiblingOf = getterOf<Node, ChildNode | null>(Node.prototype, 'previousSibling');
export const parentNodeOf = getterOf<Node, ParentNode | null>(Node.prototype, 'parentNode');
const nodeTypeOf = getterOf<Node, number>(Node.prototype, 'nodeType');
export const isConnected = getterOf<Node, boolean>(Node.prototype, 'isConnected');
export const shadowRootOf = getterOf<Element, ShadowRoot | null>(elementPrototype, 'shadowRoot');
export const titleOf = getterOf<Document, string>(Document.prototype, 'title');
export const childNodesOf = getterOf<Node, NodeListOf<ChildNode>>(Node.prototype, 'childNodes');

export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === Node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  return nodeTypeOf(node) === Node.TEXT_NODE;
}

/** Returns the page's language tag, or undefined if the page does not declare one. */
export function pageLanguage(): string | undefined {
  return document.documentElement?.getAttribute('lang') ?? undefined;
}

/**
 * Returns the text node at which `node` begins: `node` itself, its first child, the first child of that, and
 * so on. Returns undefined if the last of these is not a text node.
 */
export function firstTextIn(node: Node | null | undefined): Text | undefined {
  let current = node ?? null;
  while (current !== null && !isText(current)) current = firstChildOf(current);
  return current ?? undefined;
}

/**
 * Returns the text node at which `node` ends: `node` itself, its last child, the last child of that, and so
 * on. Returns undefined if the last of these is not a text node.
 */
export function lastTextIn(node: Node | null | undefined): Text | undefined {
  let current = node ?? null;
  while (current !== null && !isText(current)) current = lastChildOf(current);
  return current ?? undefined;
}

/**
 * Yields the text nodes below `node` in page order, or only `node` if it is a text node. Does not enter
 * shadow roots.
 */
export function* textsIn(node: Node): Generator<Text> {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  if (isText(node)) yield node;
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) if (isText(text)) yield text;
}

/**
 * Returns the number of elements below `element`. The browser counts them without creating a JavaScript
 * object for each.
 */
export function sizeOf(element: Element): number {
  return elementPrototype.getElementsByTagName.call(element, '*').length;
}

/** Returns true if `node` is `ancestor` or below it. */
export function contains(ancestor: Node, node: Node): boolean {
  return Node.prototype.contains.call(ancestor, node);
}

/** Returns true for a custom element that the page has not defined yet. */
export function isUndefined(element: Element): boolean {
  return elementPrototype.matches.call(element, ':not(:defined)');
}

export function hasAttributes(element: Element): boolean {
  return Element.prototype.hasAttributes.call(element);
}

/** Returns the value of an attribute, or null if the element does not have it. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function closest(element: Element, selector: string): Element | null {
  return elementPrototype.closest.call(element, selector);
}

/**
 * Returns true if text directly in the element is shown, even if it is scrolled out of view. Returns false if
 * the element is not rendered, is `visibility: hidden`, or hides its contents, as a closed `<details>` does.
 * An element with `display: contents` has no box, so its text is shown if its parent's is.
 */
export function showsItsText(element: Element): boolean {
  const { display, visibility, contentVisibility } = getComputedStyle(element);
  const parent = display === 'contents' && parentNodeOf(element);
  if (parent instanceof Element) return visibility === 'visible' && showsItsText(parent);
  if (!elementPrototype.checkVisibility.call(element, { visibilityProperty: true })) return false;
  return contentVisibility !== 'hidden' && !(element instanceof HTMLDetailsElement && !element.open);
}

/** Yields the child nodes of `parent` in order. The page may change while the caller handles a node. */
export function* childrenOf(parent: Node): Generator<ChildNode> {
  for (let child = firstChildOf(parent); child !== null; child = nextSiblingOf(child)) yield child;
}
