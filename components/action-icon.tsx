/** Small line icons for the buttons of a card. Each is drawn on a grid of 16 × 16 px, as in `KindIcon`. */

const PATHS = {
  previous: 'M3.5 10 8 5.5l4.5 4.5',
  next: 'M3.5 6 8 10.5 12.5 6',
  copy: 'M6 5.5h7.5v8H6ZM10 5.5v-3H2.5v8H6',
  panel: 'M2.5 3.5h11v9h-11ZM10 3.5v9',
  pin: 'M5.5 2.5h5M6.5 2.5 6 7.2 3.8 9.8h8.4L10 7.2l-.5-4.7M8 9.8v4',
  close: 'm4 4 8 8M12 4l-8 8',
  done: 'm3 8.5 3.2 3.2L13 5',
} as const;

export type ActionName = keyof typeof PATHS;

export function ActionIcon({ name, isFilled = false }: { name: ActionName; isFilled?: boolean }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill={isFilled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
