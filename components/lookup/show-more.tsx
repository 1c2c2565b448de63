/**
 * Button below a list that shows only its first items. A press shows the other items; the next press hides
 * them.
 */

export interface ShowMoreProps {
  readonly label: string;
  readonly hiddenCount: number;
  readonly isOpen: boolean;
  /** HTML id of the list. */
  readonly listId: string;
  readonly onToggle: (isOpen: boolean) => void;
}

export function ShowMore({ label, hiddenCount, isOpen, listId, onToggle }: ShowMoreProps) {
  return (
    <button
      type="button"
      class="entry__more"
      aria-expanded={isOpen}
      aria-controls={listId}
      onClick={() => onToggle(!isOpen)}
    >
      {label} {!isOpen && <span class="entry__count">{hiddenCount}</span>}
      <svg
        width="10"
        height="10"
        viewBox="0 0 10 10"
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        aria-hidden="true"
      >
        <path
          stroke-linecap="round"
          stroke-linejoin="round"
          d={isOpen ? 'M2 6.5 5 3.5l3 3' : 'M2 3.5l3 3 3-3'}
        />
      </svg>
    </button>
  );
}
