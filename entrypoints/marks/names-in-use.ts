/**
 * The names that are looked for on this page and what has been found of them. When the reader changes the glossaries, all of it is made anew: an entry's number
 * means another one then. What is painted stays until the page has been read again.
 */
import { anchors } from 'virtual:sidelight/all-anchors';
import { lexicon as prepared } from 'virtual:sidelight/lexicon';
import { type CandidateTest, candidateTest } from '../../engine/names/candidates.ts';
import { unpackLexicon } from '../../engine/names/form-index.ts';
import type { Lexicon } from '../../engine/names/lexicon.ts';
import { once } from '../../engine/once.ts';
import type { Settings } from '../../engine/settings.ts';
import { type OwnNames, provided } from '../page/frame-scripts.ts';
import { type Annotator, createAnnotator } from './annotator.ts';
import type { Highlighter } from './highlighter.ts';
import { createShownMarks, type ShownMarks } from './shown-marks.ts';

export interface NamesInUse {
  /** What the reader's own glossaries are, where there are any. */
  readonly own: OwnNames | undefined;
  readonly lexicon: Lexicon;
  readonly annotator: Annotator;
  readonly shown: ShownMarks;
  /** The test for all of the names. */
  readonly test: () => CandidateTest;
}

export interface NamesInUseOptions {
  readonly onHidden: (element: Element) => void;
  readonly highlighter: Pick<Highlighter, 'paint'>;
  readonly settings: () => Settings;
  readonly signal: AbortSignal;
}

const bundled = unpackLexicon(prepared);
const bundledTest = once(() => candidateTest(anchors));

/** The names as they are wanted now, with nothing found yet; `before` are those that they come in the place of. */
export function namesInUse({ onHidden, highlighter, settings, signal }: NamesInUseOptions, before?: NamesInUse): NamesInUse {
  const own = provided('own');
  const lexicon = own === undefined ? bundled : own.lexicon(bundled);
  const annotator = createAnnotator({ lexicon, onHidden, signal });
  const { marks, evidence } = annotator;
  const shown = createShownMarks({ marks, highlighter, lexicon, evidence, settings, found: before?.shown.found });
  return { own, lexicon, annotator, shown, test: once(() => own?.test(bundledTest()) ?? bundledTest()) };
}
