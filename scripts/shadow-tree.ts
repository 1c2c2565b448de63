/**
 * Reads closed shadow trees, which Puppeteer's usual functions cannot do. In Chromium it uses the DevTools
 * protocol, in Firefox the serialised nodes of WebDriver BiDi.
 */
import type { CDPSession, Page } from 'puppeteer-core';

export interface ShadowElement {
  /** Tag in lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (ShadowElement | string)[];
  /**
   * Runs a function in the page with the element as its argument and returns its result. `source` is the
   * source text of the function.
   */
  call(source: string): Promise<unknown>;
}

/** Returns all text in an element. */
export function textOf(node: ShadowElement | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** Returns all elements in a tree, in document order. */
export function elementsIn(tree: ShadowElement): ShadowElement[] {
  const below = tree.children.filter((child) => typeof child !== 'string');
  return [tree, ...below.flatMap(elementsIn)];
}

interface CdpNode {
  readonly backendNodeId: number;
  readonly nodeType: number;
  readonly nodeName: string;
  readonly localName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
}

/** Converts the list [name, value, name, value, ...] to an object. */
function pairs(list: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1] ?? '']] : [])),
  );
}

function fromCdp(node: CdpNode, session: CDPSession): ShadowElement {
  return {
    name: node.localName,
    attributes: pairs(node.attributes ?? []),
    children: (node.children ?? []).map((child) =>
      child.nodeType === 3 ? child.nodeValue : fromCdp(child, session),
    ),
    async call(source) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: `function () { return (${source})(this); }`,
        ...(object.objectId !== undefined && { objectId: object.objectId }),
        returnByValue: true,
      });
      return result.value;
    },
  };
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function readChromium(page: Page, host: string): Promise<ShadowElement | undefined> {
  const opened = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, opened);
  const session = await opened;
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const queue: CdpNode[] = [root];
  for (const node of queue) {
    if (node.localName === host) return node.shadowRoots?.[0] && fromCdp(node.shadowRoots[0], session);
    queue.push(...(node.children ?? []));
  }
  return undefined;
}

interface BidiNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly nodeType: number;
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly children?: readonly BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
}

/**
 * The parts of Puppeteer's connection to Firefox that are used here. Puppeteer's types do not declare them.
 */
interface BidiPage {
  browser(): {
    readonly connection: {
      send(method: string, params: object): Promise<{ readonly result: { readonly result?: unknown } }>;
    };
  };
  mainFrame(): { readonly _id: string };
}

function isBidiPage(page: object): page is BidiPage {
  return 'browser' in page && typeof page.browser === 'function' && 'connection' in page.browser();
}

function isBidiNode(value: unknown): value is BidiNode {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'node';
}

async function sendBidi(page: BidiPage, method: string, params: object): Promise<unknown> {
  const { result } = await page
    .browser()
    .connection.send(method, { target: { context: page.mainFrame()._id }, awaitPromise: false, ...params });
  return result.result;
}

function fromBidi(node: BidiNode, page: BidiPage): ShadowElement {
  const { localName = '', attributes = {}, children = [] } = node.value ?? {};
  return {
    name: localName,
    attributes,
    children: children.map((child) =>
      child.value?.nodeType === 3 ? (child.value.nodeValue ?? '') : fromBidi(child, page),
    ),
    async call(source) {
      const made = await sendBidi(page, 'script.callFunction', {
        functionDeclaration: `(element) => JSON.stringify((${source})(element)) ?? 'null'`,
        arguments: [{ sharedId: node.sharedId }],
      });
      if (typeof made === 'object' && made !== null && 'value' in made && typeof made.value === 'string')
        return JSON.parse(made.value);
      return undefined;
    },
  };
}

async function readFirefox(page: BidiPage, host: string): Promise<ShadowElement | undefined> {
  const node = await sendBidi(page, 'script.evaluate', {
    expression: `document.querySelector(${JSON.stringify(host)})`,
    serializationOptions: { maxDomDepth: 30, includeShadowTree: 'all' },
  });
  return isBidiNode(node) && node.value?.shadowRoot ? fromBidi(node.value.shadowRoot, page) : undefined;
}

/**
 * Returns the shadow tree, open or closed, of the first element with the tag `host`; `undefined` if there
 * is no such element.
 */
export function readShadowTree(page: Page, host: string): Promise<ShadowElement | undefined> {
  return isBidiPage(page) ? readFirefox(page, host) : readChromium(page, host);
}
