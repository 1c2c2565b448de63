/** Declares the parts of the compared libraries that the benchmarks use. */

declare module 'mark.js' {
  interface MarkOptions {
    readonly accuracy?: 'partially' | 'exactly';
    readonly caseSensitive?: boolean;
    readonly separateWordSearch?: boolean;
  }
  export default class Mark {
    constructor(root: Element);
    mark(name: string, options: MarkOptions): void;
    markRegExp(expression: RegExp): void;
    unmark(): void;
  }
}

declare module 'findandreplacedomtext' {
  interface ReplaceOptions {
    readonly find: RegExp;
    readonly wrap: string;
    readonly preset: 'prose';
  }
  export default function findAndReplaceDOMText(root: Element, options: ReplaceOptions): { revert(): void };
}
