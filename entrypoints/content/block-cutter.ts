/**
 * Cuts a part of a page into text blocks: the text that a user sees in one piece, joined over inline elements
 * ("<b>Zange</b>zur" is one word), with the text nodes that it came from.
 *
 * A block ends where a block element begins or ends. What stands in a line but is not prose (an image, a control, code, a
 * footnote mark) becomes one U+FFFC, so that no name reaches across it. A line break (`<br>`) is white space. A long paragraph
 * is cut into pieces at white space, so that the cost of a change does not grow with the paragraph.
 */
import { BLOCK_FLAGS } from '../../platform/messages.ts';
import { elementKind } from '../page/element-kinds.ts';
import { firstChildOf, isElement, isText, localNameOf, nextSiblingOf } from '../page/safe-dom.ts';
import { type BlockPart, hiddenParentOf, isSpaceAt, tailOf } from './block-parts.ts';
import { isLaidOutApart } from './laid-out-apart.ts';
import type { Sections } from './sections.ts';
import { type OpenElement, Surroundings } from './surroundings.ts';

export interface CutBlock {
  readonly text: string;
  /** Stretches of text nodes, in the order of the text. No text node holds the separators between them. */
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

const OBJECT = '\uFFFC';
/** Apply it to the last two units of a text, since it searches all of the text that it gets. */
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u;

export interface CutterOptions {
  readonly sections: Sections;
  /** Called with the parent of a block's text if none of that text is shown now. The block is left out. */
  readonly onHidden: (element: Element) => void;
}

class Cutter {
  private readonly ready: CutBlock[] = [];
  private strings: string[] = [];
  private parts: BlockPart[] = [];
  private length = 0;
  private lead = 0;
  private isAllLink = true;
  private isAllBoilerplate = true;
  private isAllItem = true;
  private readonly around: Surroundings;
  private readonly onHidden: CutterOptions['onHidden'];

  constructor({ sections, onHidden }: CutterOptions) {
    this.around = new Surroundings(sections);
    this.onHidden = onHidden;
  }

  *cut(siblings: readonly Node[], lead: readonly BlockPart[]): Generator<CutBlock> {
    const [first] = siblings;
    if (first === undefined || !this.around.startAt(first)) return;
    this.setLead(lead);
    for (const node of siblings) {
      yield* this.walk(node);
      if (this.around.depth > 0) return; // the page has moved what was being read
    }
    this.endBlock();
    yield* this.takeReady();
  }

  private *takeReady(): Generator<CutBlock> {
    for (const block of this.ready.splice(0)) yield block;
  }

  private *walk(top: Node): Generator<CutBlock> {
    const { depth } = this.around;
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
      while (next === null && this.around.depth > depth) {
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
    this.around.enter(element, kind, name);
    return true;
  }

  private leave(): OpenElement {
    const { innermost } = this.around;
    if (innermost.kind === 'block') this.endBlock();
    else if (innermost.kind === 'apart') this.addSeparator(OBJECT);
    this.around.leave();
    return innermost;
  }

  /** Yields between the pieces of a long text, so that cutting it can be interrupted. */
  private *addText(node: Text): Generator<CutBlock> {
    const text = node.data;
    if (text === '') return;
    const last = this.parts.at(-1);
    const isApart = last !== undefined && this.goesOnWith(text) && isLaidOutApart(last.node, node);
    if (isApart) this.addSeparator(OBJECT);
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

  /** Returns true if the last word so far may go on in `text`. White space comes first, as it is frequent. */
  private goesOnWith(text: string): boolean {
    if (isSpaceAt(text, 0) || this.endsInSpace()) return false;
    return BEGINS_WITH_WORD.test(text) && ENDS_IN_WORD.test((this.strings.at(-1) ?? '').slice(-2));
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
    if (!(this.isAllLink || this.isAllBoilerplate || this.isAllItem) || text.trim() === '') return;
    if (!this.around.inLink) this.isAllLink = false;
    if (!this.around.inBoilerplate) this.isAllBoilerplate = false;
    if (!this.around.inItem) this.isAllItem = false;
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
    const { parts, lead } = this;
    const { section, language, inHeading } = this.around;
    const hidden = hiddenParentOf(parts);
    if (hidden !== undefined) {
      this.onHidden(hidden);
      return;
    }
    const flags =
      (this.isAllLink || this.isAllBoilerplate ? BLOCK_FLAGS.boilerplate : 0) |
      (this.isAllItem ? BLOCK_FLAGS.item : 0) |
      (inHeading ? BLOCK_FLAGS.heading : 0);
    this.ready.push({ text, parts, lead, flags, section, language });
  }
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
