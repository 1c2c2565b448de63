/** Shows a text and marks those letters in it that a search found. */
import type { TextRange } from '../../engine/search.ts';

export interface MarkedTextProps {
  readonly text: string;
  /** Ranges of letters to mark, in ascending order and without overlaps. */
  readonly ranges: readonly TextRange[];
}

export function MarkedText({ text, ranges }: MarkedTextProps) {
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(ranges[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
