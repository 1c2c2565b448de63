/** Where nodes stand on a page relative to each other. A shadow tree stands where its host stands. */

/** Returns the node itself, or the outermost host of the shadow trees that it is in. */
function inDocument(node: Node): Node {
  const root = Node.prototype.getRootNode.call(node);
  return root instanceof ShadowRoot ? inDocument(root.host) : node;
}

/** Returns a number below 0 if `left` stands before `right` on the page or holds it, above 0 if behind, 0 for the same node. */
export function comparePosition(left: Node, right: Node): number {
  if (left === right) return 0;
  const position = Node.prototype.compareDocumentPosition.call(left, right);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) {
    const [outerLeft, outerRight] = [inDocument(left), inDocument(right)];
    if (outerLeft === left && outerRight === right) return -1; // one of them has left the page
    return comparePosition(outerLeft, outerRight);
  }
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
