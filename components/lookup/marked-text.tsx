/** A text with the letters that a search has found in it marked. */
import type { TextRange } from '../../engine/search.ts';

export interface MarkedTextProps {
  readonly text: string;
  /** In order, apart from each other. */
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
