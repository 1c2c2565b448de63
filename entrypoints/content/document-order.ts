/**
 * Compares the positions of nodes on a page. For a node in a shadow tree, the position of the tree's host
 * counts when it is compared with a node outside.
 */

/** Returns the node itself if it is in no shadow tree, otherwise the outermost shadow host around it. */
function inDocument(node: Node): Node {
  const root = Node.prototype.getRootNode.call(node);
  return root instanceof ShadowRoot ? inDocument(root.host) : node;
}

/**
 * Returns a number below 0 if `left` comes before `right` on the page or contains it. Returns a number above
 * 0 if `left` comes after `right`, and 0 if both are the same node.
 */
export function comparePosition(left: Node, right: Node): number {
  if (left === right) return 0;
  const position = Node.prototype.compareDocumentPosition.call(left, right);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) {
    const [outerLeft, outerRight] = [inDocument(left), inDocument(right)];
    if (outerLeft === left && outerRight === right) return -1; // one node has left the page
    return comparePosition(outerLeft, outerRight);
  }
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
