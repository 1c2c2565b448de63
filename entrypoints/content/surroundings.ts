/**
 * Tracks what surrounds the text that is being cut into blocks: whether it is in a link, boilerplate, a list
 * item or a heading, its section, and its language. Counts the open elements of each kind, since such
 * elements can be nested.
 */
import { type ElementKind, UNREAD } from '../page/element-kinds.ts';
import { attributeOf, closest, hasAttributes, parentNodeOf } from '../page/safe-dom.ts';
import type { Sections } from './sections.ts';

const LINK = 'a[href]';
const BOILERPLATE_NAMES = new Set(['nav', 'footer']);
const BOILERPLATE_ROLES = new Set(['navigation', 'contentinfo', 'menu', 'menubar']);
const BOILERPLATE =
  'nav, footer, [role="navigation" i], [role="contentinfo" i], [role="menu" i], [role="menubar" i]';
const ITEM_NAMES = new Set(['li', 'td', 'th', 'dt', 'dd', 'label', 'button']);
const ITEM = [...ITEM_NAMES].join();
const HEADING_NAMES = new Set(['h1', 'h2', 'h3', 'h4']);
const HEADING = [...HEADING_NAMES].join();

/** An element around the current text, with the language to restore when the cutter leaves the element. */
export interface OpenElement {
  readonly element: Element;
  readonly kind: ElementKind;
  readonly isLink: boolean;
  readonly isBoilerplate: boolean;
  readonly isItem: boolean;
  readonly isHeading: boolean;
  /** Language tag of the text around the element. */
  readonly outerLanguage: string | undefined;
}

export class Surroundings {
  private readonly open: OpenElement[] = [];
  private links = 0;
  private boilerplates = 0;
  private items = 0;
  private headings = 0;
  private readonly sections: Sections;
  /** Number that identifies the current section (see sections.ts); 0 before the first heading. */
  section = 0;
  /** Language tag of the current text, if the page gives one. */
  language: string | undefined;

  constructor(sections: Sections) {
    this.sections = sections;
  }

  /** Number of elements that the cutter has entered and not left. */
  get depth(): number {
    return this.open.length;
  }

  get inLink(): boolean {
    return this.links > 0;
  }

  get inBoilerplate(): boolean {
    return this.boilerplates > 0;
  }

  get inItem(): boolean {
    return this.items > 0;
  }

  get inHeading(): boolean {
    return this.headings > 0;
  }

  /**
   * Starts before `first`: finds out from its ancestors what surrounds it. Returns false if text in these
   * ancestors is never read, for example in a form control.
   */
  startAt(first: Node): boolean {
    const parent = parentNodeOf(first);
    this.section = this.sections.before(first);
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

  enter(element: Element, kind: ElementKind, name: string): void {
    const has = hasAttributes(element);
    const role = has ? attributeOf(element, 'role') : null;
    const lang = has ? attributeOf(element, 'lang') : null;
    const entered: OpenElement = {
      element,
      kind,
      isLink: name === 'a' && has && attributeOf(element, 'href') !== null,
      isBoilerplate:
        BOILERPLATE_NAMES.has(name) || (role !== null && BOILERPLATE_ROLES.has(role.toLowerCase())),
      isItem: ITEM_NAMES.has(name),
      isHeading: HEADING_NAMES.has(name),
      outerLanguage: this.language,
    };
    if (entered.isLink) this.links++;
    if (entered.isBoilerplate) this.boilerplates++;
    if (entered.isItem) this.items++;
    if (entered.isHeading) {
      this.headings++;
      this.section = this.sections.numberOf(element, this.section);
    }
    if (lang !== null) this.language = lang;
    this.open.push(entered);
  }

  /**
   * Element that the cutter entered last and has not left.
   * @throws if no element is open.
   */
  get innermost(): OpenElement {
    const element = this.open.at(-1);
    if (element === undefined) throw new Error('The cutter left an element that it had not entered.');
    return element;
  }

  leave(): void {
    const left = this.innermost;
    this.open.pop();
    if (left.isLink) this.links--;
    if (left.isBoilerplate) this.boilerplates--;
    if (left.isItem) this.items--;
    if (left.isHeading) this.headings--;
    this.language = left.outerLanguage;
  }
}
