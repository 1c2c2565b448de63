/**
 * The candidate finder: says of a text, at the cost of one pass of a regular expression, whether a name can stand in it. It may
 * say yes without cause and never no: what it lets through is read by `Matcher`, which decides.
 */

/** Characters that can stand inside a name as it is written and not in its form: soft hyphens, zero-width characters, combining marks. */
const HIDDEN = '[\\u00AD\\u200B-\\u200F\\u2060-\\u2064\\uFEFF\\u0300-\\u036F]';
const HIDDEN_ALL = new RegExp(HIDDEN, 'g');

/** True if a name can stand in the text. */
export type CandidateTest = (text: string) => boolean;

/** Makes the test from one of `Lexicon.anchors`. */
export function candidateTest(anchors: string): CandidateTest {
  if (anchors === '') return () => false;
  const visible = new RegExp(anchors);
  const either = new RegExp(`${anchors}|${HIDDEN}`);
  return (text) => {
    const hit = either.exec(text);
    if (hit === null) return false;
    if (hit[0].length > 1) return true;
    return visible.test(text.normalize('NFC').replace(HIDDEN_ALL, '')) || visible.test(text.normalize('NFD').replace(HIDDEN_ALL, ''));
  };
}
