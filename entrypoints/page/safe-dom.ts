/**
 * Reading elements without being fooled by the page. In Chromium a form's named controls hide the DOM properties of the form from
 * content scripts too (`<input name="localName">`), so properties of elements are read through the prototypes' own getters.
 */

/** The getter is looked up when it is first needed: a browser makes it only then. */
function getterOf<T, V>(prototype: T & object, property: keyof T & string): (target: T) => V {
  let get: ((this: T) => V) | undefined;
  return (target) => {
    get ??= Object.getOwnPropertyDescriptor(prototype, property)?.get;
    if (get === undefined) throw new Error(`Sidelight needs a browser that has ${property}.`);
    return get.call(target);
  };
}

const elementMethods = Element.prototype;

export const localNameOf = getterOf<Element, string>(elementMethods, 'localName');
export const firstChildOf = getterOf<Node, ChildNode | null>(Node.prototype, 'firstChild');
const lastChildOf = getterOf<Node, ChildNode | null>(Node.prototype, 'lastChild');
export const nextSiblingOf = getterOf<Node, ChildNode | null>(Node.prototype, 'nextSibling');
export const previousSiblingOf = getterOf<Node, ChildNode | null>(Node.prototype, 'previousSibling');
export const parentNodeOf = getterOf<Node, ParentNode | null>(Node.prototype, 'parentNode');
const nodeTypeOf = getterOf<Node, number>(Node.prototype, 'nodeType');
export const isConnected = getterOf<Node, boolean>(Node.prototype, 'isConnected');
export const shadowRootOf = getterOf<Element, ShadowRoot | null>(elementMethods, 'shadowRoot');
export const titleOf = getterOf<Document, string>(Document.prototype, 'title');
export const childNodesOf = getterOf<Node, NodeListOf<ChildNode>>(Node.prototype, 'childNodes');

export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === Node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  return nodeTypeOf(node) === Node.TEXT_NODE;
}

/** Returns the language that the page says it is in. */
export function pageLanguage(): string | undefined {
  return document.documentElement?.getAttribute('lang') ?? undefined;
}

/** Returns the first text node in `node`, if the first node at each level leads to one. */
export function firstTextIn(node: Node | null | undefined): Text | undefined {
  let current = node ?? null;
  while (current !== null && !isText(current)) current = firstChildOf(current);
  return current ?? undefined;
}

/** Returns the last text node in `node`, if the last node at each level leads to one. */
export function lastTextIn(node: Node | null | undefined): Text | undefined {
  let current = node ?? null;
  while (current !== null && !isText(current)) current = lastChildOf(current);
  return current ?? undefined;
}

/** Yields the text nodes in `node`, which may be one itself, in page order. Does not enter shadow roots. */
export function* textsIn(node: Node): Generator<Text> {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  if (isText(node)) yield node;
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) if (isText(text)) yield text;
}

/** The number of elements below `element`, counted by the browser without touching one. */
export function sizeOf(element: Element): number {
  return elementMethods.getElementsByTagName.call(element, '*').length;
}

/** True if `node` is `ancestor` or below it. */
export function contains(ancestor: Node, node: Node): boolean {
  return Node.prototype.contains.call(ancestor, node);
}

/** True for a component that the page has not defined, or not yet. */
export function isUndefined(element: Element): boolean {
  return elementMethods.matches.call(element, ':not(:defined)');
}

export function hasAttributes(element: Element): boolean {
  return Element.prototype.hasAttributes.call(element);
}

/** The value of an attribute, null if the element has none of this name. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function closest(element: Element, selector: string): Element | null {
  return elementMethods.closest.call(element, selector);
}

/**
 * True if text directly in the element is shown: the element is rendered, not `visibility: hidden`, and does not hide its own contents as a
 * closed `<details>` does. Scrolled out of view is shown. An element without a box (`display: contents`) shows its text in its parent's.
 */
export function showsItsText(element: Element): boolean {
  const { display, visibility, contentVisibility } = getComputedStyle(element);
  const parent = display === 'contents' && parentNodeOf(element);
  if (parent instanceof Element) return visibility === 'visible' && showsItsText(parent);
  if (!elementMethods.checkVisibility.call(element, { visibilityProperty: true })) return false;
  return contentVisibility !== 'hidden' && !(element instanceof HTMLDetailsElement && !element.open);
}

/** The child nodes of `parent`, in order; safe against changes of the page between two of them. */
export function* childrenOf(parent: Node): Generator<ChildNode> {
  for (let child = firstChildOf(parent); child !== null; child = nextSiblingOf(child)) yield child;
}
