/** Small line icons for the kinds of entry, on a grid of 16 px. */
import type { EntryKind } from '../../engine/glossary.ts';

const PATHS: Readonly<Record<EntryKind, string>> = {
  person: 'M8 8.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.8 13.6c.5-2.4 2.6-3.8 5.2-3.8s4.7 1.4 5.2 3.8',
  country: 'M3.5 14V2.5M3.5 3.2c3-1.6 5 1.6 9 0v6c-4 1.6-6-1.6-9 0',
  city: 'M2.5 13.5h11M4 13.5v-8l4-2.5v10.5M8 6.5h4v7M5.7 7v.2M5.7 9.6v.2M10 9v.2M10 11.2v.2',
  region: 'M2.5 4.5 6 3l4 1.5L13.5 3v8.5L10 13l-4-1.5L2.5 13ZM6 3v8.5M10 4.5V13',
  organisation: 'M2.5 6.2 8 3l5.5 3.2ZM3.5 13.5h9M4.5 6.5v5M8 6.5v5M11.5 6.5v5',
  route:
    'M4 13.2a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM12 5.8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM5.5 11.7h5a2 2 0 0 0 0-4h-5a2 2 0 0 1 0-4h5',
  institution: 'M8 2.5 13 4.2v3.6c0 3-2.1 4.9-5 5.9-2.9-1-5-2.9-5-5.9V4.2Z',
  agreement: 'M4 2.5h5.5L12.5 5.5v8H4ZM9.2 2.7v3h3M6 8.5h4.5M6 11h3',
  event: 'M3 4h10v9.5H3ZM3 7h10M5.5 2.5v2.5M10.5 2.5v2.5',
  concept: 'M6 12.2h4M6.6 14h2.8M5.9 10.4C4.7 9.6 4 8.4 4 7a4 4 0 1 1 8 0c0 1.4-.7 2.6-1.9 3.4Z',
};

export function KindIcon({ kind }: { kind: EntryKind }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.3"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[kind]} />
    </svg>
  );
}
