/** The way back from an entry that was opened out of another. */

export interface TrailProps {
  /** The name of the entry before this one. */
  readonly previous: string;
  readonly onBack: () => void;
}

export function Trail({ previous, onBack }: TrailProps) {
  return (
    <button type="button" class="trail" onClick={onBack}>
      <span aria-hidden="true">←</span>
      <span>
        Back to <b>{previous}</b>
      </span>
    </button>
  );
}
