/** The marks that the reader wants to see of those found, and their painting. */
import { chosenMarks } from '../../engine/density.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import type { Settings } from '../../engine/settings.ts';
import type { Highlighter } from './highlighter.ts';
import { lookOf } from './looks.ts';
import type { Mark, Marks } from './marks.ts';
import { sectionsInOrder } from './sections.ts';

export interface ShownMarks {
  /** Chooses anew among the marks found and paints what is chosen. */
  update(): void;
  /** Paints what is chosen, around the place that is in view now. */
  paint(): void;
  has(mark: Mark): boolean;
  /** In page order. */
  inOrder(): readonly Mark[];
}

export interface ShownMarksOptions {
  readonly marks: Pick<Marks, 'inOrder'>;
  readonly highlighter: Pick<Highlighter, 'paint'>;
  readonly lexicon: Pick<Lexicon, 'entries'>;
  readonly settings: () => Settings;
}

export function createShownMarks({ marks, highlighter, lexicon, settings }: ShownMarksOptions): ShownMarks {
  let shown: readonly Mark[] = [];
  let members: ReadonlySet<Mark> = new Set();
  const kindOf = (entry: number) => lexicon.entries[entry]?.kind;

  function paint(): void {
    highlighter.paint(shown, settings().looks === 'kinds' ? (mark) => lookOf(kindOf(mark.entry)) : undefined);
  }

  return {
    update() {
      let sectionOf: ReturnType<typeof sectionsInOrder> | undefined;
      shown = chosenMarks(marks.inOrder(), settings(), kindOf, ({ range }) => {
        sectionOf ??= sectionsInOrder();
        return sectionOf(range.startContainer);
      });
      members = new Set(shown);
      paint();
    },
    paint,
    has: (mark) => members.has(mark),
    inOrder: () => shown,
  };
}
