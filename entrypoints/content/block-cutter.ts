/**
 * Cuts a part of a page into text blocks: the text that a user sees in one piece, joined over inline elements
 * ("<b>Zange</b>zur" is one word), with the way back from an offset in it to a place in the page.
 *
 * A block ends where a block element begins or ends. What stands in a line but is not prose (an image, a control, code, a
 * footnote mark) becomes one U+FFFC, so that no name reaches across it. A line break (`<br>`) is white space. A long paragraph
 * is cut into pieces at white space, so that the cost of a change does not grow with the paragraph.
 */
import { BLOCK_FLAGS } from '../../platform/messages.ts';
import { type ElementKind, elementKind, UNREAD } from '../page/element-kinds.ts';
import {
  attributeOf,
  closest,
  contains,
  firstChildOf,
  hasAttributes,
  isElement,
  isText,
  localNameOf,
  nextSiblingOf,
  parentNodeOf,
  showsItsText,
} from '../page/safe-dom.ts';
import type { Sections } from './sections.ts';

/** A stretch of a text node that is part of a block's text. */
export interface BlockPart {
  readonly node: Text;
  /** Offset in the text node at which the stretch begins, in UTF-16 units. */
  readonly offset: number;
  /** Offset in the block's text at which the stretch begins, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
}

export interface CutBlock {
  readonly text: string;
  /** In the order of the text. Separators between them belong to no text node. */
  readonly parts: readonly BlockPart[];
  /** The first units of the text that repeat the end of the piece before. */
  readonly lead: number;
  /** `BLOCK_FLAGS`, added up. */
  readonly flags: number;
  /** Number of the section that the block stands in; 0 before the first heading. */
  readonly section: number;
  /** The language tag that the page gives for this text. */
  readonly language: string | undefined;
}

/** A piece of a paragraph ends at about this length, in UTF-16 units, and at this number of text nodes. */
const PIECE = { units: 4096, nodes: 200, mostNodes: 400 } as const;

/** How much of a piece is repeated in front of the next one, in UTF-16 units. */
const LEAD = 100;

const OBJECT = '\uFFFC';
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u;

const LINK = 'a[href]';
const BOILERPLATE_NAMES = new Set(['nav', 'footer']);
const BOILERPLATE_ROLES = new Set(['navigation', 'contentinfo', 'menu', 'menubar']);
const BOILERPLATE = 'nav, footer, [role="navigation" i], [role="contentinfo" i], [role="menu" i], [role="menubar" i]';
const ITEM_NAMES = new Set(['li', 'td', 'th', 'dt', 'dd', 'label', 'button']);
const ITEM = [...ITEM_NAMES].join();
const HEADING_NAMES = new Set(['h1', 'h2', 'h3', 'h4']);
const HEADING = [...HEADING_NAMES].join();

function isSpaceAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

/** Returns true if an inline element's box is set apart from the text on that side of it. */
function isSetApart(element: Element, side: 'left' | 'right'): boolean {
  const style = getComputedStyle(element);
  if (style.float !== 'none') return false; // a drop cap
  if (style.position === 'absolute' || !(style.display === 'inline' || style.display === 'contents')) return true;
  const room = side === 'left' ? [style.marginLeft, style.paddingLeft] : [style.marginRight, style.paddingRight];
  return room.some((length) => Number.parseFloat(length) > 0);
}

/** Returns true if the page shows two neighbouring text nodes as separate pieces, with only inline tags between them. */
function isLaidOutApart(before: Text, after: Text): boolean {
  for (const [node, other, side] of [[before, after, 'right'] as const, [after, before, 'left'] as const]) {
    for (let parent = parentNodeOf(node); parent instanceof Element && !contains(parent, other); parent = parentNodeOf(parent)) {
      if (isSetApart(parent, side)) return true;
    }
  }
  return false;
}

/** An element that the walk is inside of, and what it changed on entering. */
interface OpenElement {
  readonly element: Element;
  readonly kind: ElementKind;
  readonly isLink: boolean;
  readonly isBoilerplate: boolean;
  readonly isItem: boolean;
  readonly isHeading: boolean;
  /** The language outside of the element. */
  readonly outerLanguage: string | undefined;
}

export interface CutterOptions {
  readonly sections: Sections;
  /** Called with the parent of a block's text if none of that text is shown now. The block is left out. */
  readonly onHidden: (element: Element) => void;
}

class Cutter {
  private readonly ready: CutBlock[] = [];
  private readonly open: OpenElement[] = [];
  private strings: string[] = [];
  private parts: BlockPart[] = [];
  private length = 0;
  private lead = 0;
  private isAllLink = true;
  private isAllBoilerplate = true;
  private isAllItem = true;
  private links = 0;
  private boilerplates = 0;
  private items = 0;
  private headings = 0;
  private section = 0;
  private language: string | undefined;
  private readonly options: CutterOptions;

  constructor(options: CutterOptions) {
    this.options = options;
  }

  *cut(siblings: readonly Node[], lead: readonly BlockPart[]): Generator<CutBlock> {
    const [first] = siblings;
    if (first === undefined || !this.enterContext(first)) return;
    this.setLead(lead);
    for (const node of siblings) {
      yield* this.walk(node);
      if (this.open.length > 0) return; // the page has moved what was being read
    }
    this.endBlock();
    yield* this.takeReady();
  }

  /** Reads what stands around the siblings. Returns false if their text is never read. */
  private enterContext(first: Node): boolean {
    const parent = parentNodeOf(first);
    this.section = this.options.sections.before(first);
    if (!(parent instanceof Element)) return true;
    if (closest(parent, UNREAD) !== null) return false;
    this.links = closest(parent, LINK) === null ? 0 : 1;
    this.boilerplates = closest(parent, BOILERPLATE) === null ? 0 : 1;
    this.items = closest(parent, ITEM) === null ? 0 : 1;
    this.headings = closest(parent, HEADING) === null ? 0 : 1;
    const declared = closest(parent, '[lang]');
    this.language = declared === null ? undefined : (attributeOf(declared, 'lang') ?? undefined);
    return true;
  }

  private *takeReady(): Generator<CutBlock> {
    for (const block of this.ready.splice(0)) yield block;
  }

  private *walk(top: Node): Generator<CutBlock> {
    const depth = this.open.length;
    let node: Node | null = top;
    while (node !== null) {
      if (this.ready.length > 0) yield* this.takeReady();
      let child: Node | null = null;
      if (isText(node)) yield* this.addText(node);
      else if (isElement(node) && this.enter(node)) {
        child = firstChildOf(node);
        if (child === null) this.leave();
      }
      if (child !== null) {
        node = child;
        continue;
      }
      let next: Node | null = node === top ? null : nextSiblingOf(node);
      while (next === null && this.open.length > depth) {
        const { element } = this.leave();
        next = element === top ? null : nextSiblingOf(element);
      }
      node = next;
    }
    if (this.ready.length > 0) yield* this.takeReady();
  }

  /** Returns true if the element's contents are to be read; then `leave` must follow. */
  private enter(element: Element): boolean {
    const name = localNameOf(element);
    const kind = elementKind(element, name);
    if (kind === 'line-break') this.addSeparator('\n');
    else if (kind === 'replaced' || kind === 'skipped') this.addSeparator(OBJECT);
    if (kind === 'line-break' || kind === 'replaced' || kind === 'skipped') return false;
    if (kind === 'block') this.endBlock();
    else if (kind === 'apart') this.addSeparator(OBJECT);
    const has = hasAttributes(element);
    const role = has ? attributeOf(element, 'role') : null;
    const lang = has ? attributeOf(element, 'lang') : null;
    const opened: OpenElement = {
      element,
      kind,
      isLink: name === 'a' && has && attributeOf(element, 'href') !== null,
      isBoilerplate: BOILERPLATE_NAMES.has(name) || (role !== null && BOILERPLATE_ROLES.has(role.toLowerCase())),
      isItem: ITEM_NAMES.has(name),
      isHeading: HEADING_NAMES.has(name),
      outerLanguage: this.language,
    };
    if (opened.isLink) this.links++;
    if (opened.isBoilerplate) this.boilerplates++;
    if (opened.isItem) this.items++;
    if (opened.isHeading) {
      this.headings++;
      this.section = this.options.sections.numberOf(element, this.section);
    }
    if (lang !== null) this.language = lang;
    this.open.push(opened);
    return true;
  }

  private leave(): OpenElement {
    const left = this.open.pop();
    if (left === undefined) throw new Error('The cutter left an element that it had not entered.');
    if (left.kind === 'block') this.endBlock();
    else if (left.kind === 'apart') this.addSeparator(OBJECT);
    if (left.isLink) this.links--;
    if (left.isBoilerplate) this.boilerplates--;
    if (left.isItem) this.items--;
    if (left.isHeading) this.headings--;
    this.language = left.outerLanguage;
    return left;
  }

  /** Yields between the pieces of a long text, so that cutting it can be interrupted. */
  private *addText(node: Text): Generator<CutBlock> {
    const text = node.data;
    if (text === '') return;
    const last = this.parts.at(-1);
    if (last !== undefined && ENDS_IN_WORD.test(this.strings.at(-1) ?? '') && BEGINS_WITH_WORD.test(text)) {
      if (isLaidOutApart(last.node, node)) this.addSeparator(OBJECT);
    }
    let offset = 0;
    while (offset < text.length) {
      const end = this.endInPiece(text, offset);
      if (end > offset) this.addPart(node, offset, text.slice(offset, end));
      if (end < text.length) {
        this.endPiece();
        yield* this.takeReady();
      }
      offset = end;
    }
  }

  /** Returns how far the text can be taken into this piece; `offset` itself if the piece has to end before it. */
  private endInPiece(text: string, offset: number): number {
    const isFull = this.parts.length >= PIECE.nodes;
    if (isFull && (isSpaceAt(text, offset) || this.endsInSpace() || this.parts.length >= PIECE.mostNodes)) return offset;
    const room = PIECE.units - (this.length - this.lead);
    if (text.length - offset <= room) return text.length;
    for (let end = offset + Math.max(0, room); end > offset; end--) if (isSpaceAt(text, end)) return end + 1;
    if (this.length > this.lead && (room <= 0 || this.endsInSpace())) return offset;
    const end = offset + Math.max(1, room);
    const splitsPair = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
    return Math.min(text.length, splitsPair ? end + 1 : end);
  }

  private endsInSpace(): boolean {
    const last = this.strings.at(-1) ?? '';
    return isSpaceAt(last, last.length - 1);
  }

  private addPart(node: Text, offset: number, text: string): void {
    this.parts.push({ node, offset, start: this.length, length: text.length });
    this.strings.push(text);
    this.length += text.length;
    if (text.trim() === '') return;
    if (this.links === 0) this.isAllLink = false;
    if (this.boilerplates === 0) this.isAllBoilerplate = false;
    if (this.items === 0) this.isAllItem = false;
  }

  private addSeparator(separator: string): void {
    if (this.parts.length === 0) return;
    this.strings.push(separator);
    this.length += separator.length;
  }

  /** Begins the text with a repetition of what stands before it. */
  private setLead(parts: readonly BlockPart[]): void {
    const from = parts[0]?.start ?? 0;
    for (const { node, offset, start, length } of parts) {
      while (this.length < start - from) {
        this.strings.push(OBJECT);
        this.length++;
      }
      const text = node.data.slice(offset, offset + length); // shorter if the page has changed since
      this.parts.push({ node, offset, start: this.length, length: text.length });
      this.strings.push(text);
      this.length += text.length;
    }
    this.lead = this.length;
  }

  private endPiece(): void {
    const text = this.strings.join('');
    const parts = this.parts;
    this.endBlock();
    this.setLead(tailOf(text, parts));
  }

  private endBlock(): void {
    if (this.parts.length > 0) this.finish();
    this.strings = [];
    this.parts = [];
    this.length = 0;
    this.lead = 0;
    this.isAllLink = true;
    this.isAllBoilerplate = true;
    this.isAllItem = true;
  }

  private finish(): void {
    const text = this.strings.join('');
    if (text.slice(this.lead).trim() === '') return;
    const { parts, lead, section, language } = this;
    const hidden = hiddenParentOf(parts);
    if (hidden !== undefined) {
      this.options.onHidden(hidden);
      return;
    }
    const flags =
      (this.isAllLink || this.isAllBoilerplate ? BLOCK_FLAGS.aside : 0) |
      (this.isAllItem ? BLOCK_FLAGS.item : 0) |
      (this.headings > 0 ? BLOCK_FLAGS.heading : 0);
    this.ready.push({ text, parts, lead, flags, section, language });
  }
}

/** Returns the stretches that make up the last words of a piece. */
function tailOf(text: string, parts: readonly BlockPart[]): BlockPart[] {
  let from = Math.max(0, text.length - LEAD);
  while (from > 0 && from < text.length && !isSpaceAt(text, from - 1)) from++;
  return parts
    .filter(({ start, length }) => start + length > from)
    .map(({ node, offset, start, length }) => {
      const cut = Math.max(0, from - start);
      return { node, offset: offset + cut, start: start + cut, length: length - cut };
    });
}

/** Returns a parent of the text if none of the text is shown; undefined if some of it is. */
function hiddenParentOf(parts: readonly BlockPart[]): Element | undefined {
  let hidden: Element | undefined;
  let last: ParentNode | null = null;
  for (const { node } of parts) {
    const parent = parentNodeOf(node);
    if (parent === last) continue;
    last = parent;
    if (!(parent instanceof Element)) return undefined; // directly in a shadow root
    if (node.data.trim() === '') continue;
    if (showsItsText(parent)) return undefined;
    hidden ??= parent;
  }
  return hidden;
}

/**
 * Returns the blocks in sibling nodes of a page, in order; none if the text there is not prose (code, a form control, an editor).
 * The page may change between two blocks; what is then cut short is read again by whoever watches the page.
 *
 * @param lead stretches in front of the siblings, in a paragraph that is cut into pieces: context for its first piece.
 */
export function cutBlocks(siblings: readonly Node[], options: CutterOptions, lead: readonly BlockPart[] = []): Generator<CutBlock> {
  return new Cutter(options).cut(siblings, lead);
}

/** A place in the page, as a boundary point of a range. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/**
 * Returns the place of an offset of a block's text. Where two text nodes meet, a range's start belongs to the node that begins
 * there, and its end to the node that ends there. Returns undefined if the offset is outside the block or in a separator.
 */
export function pointAt(parts: readonly BlockPart[], offset: number, side: 'start' | 'end'): TextPoint | undefined {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = parts[middle]?.start ?? 0;
    if (side === 'start' ? start <= offset : start < offset) low = middle + 1;
    else high = middle;
  }
  const part = parts[low - 1];
  if (part === undefined || offset - part.start > part.length) return undefined;
  return { node: part.node, offset: part.offset + offset - part.start };
}
