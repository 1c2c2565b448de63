/**
 * Lists which interface texts a card shows. For languages other than English, a page loads only these texts.
 */
import type { PluralKey, TextKey } from './languages.ts';

/**
 * Keys of the texts that a card shows. A key that ends in "*" stands for all keys that begin with the part
 * before it.
 */
const SHOWN: readonly (TextKey | PluralKey | `${string}_*`)[] = [
  ...([
    'kind_*',
    'language_*',
    'months',
    'months_alone',
    'months_short',
    'date_day',
    'date_month',
    'and',
    'quoted',
  ] as const),
  ...([
    'facts_*',
    'listed_title',
    'usage_heading',
    'related_*',
    'dates_*',
    'general',
    'general_hint',
  ] as const),
  ...([
    'source',
    'source_with_age',
    'from_reader',
    'from_organisation',
    'age_*',
    'connection',
    'reason_*',
    'map_*',
  ] as const),
  ...([
    'action_*',
    'copy_plain',
    'copy_markdown',
    'copy_done',
    'copy_failed',
    'trail_back',
    'trail_path',
  ] as const),
];

/** Returns true if a card shows the text with this key. */
export function isOnCard(key: string): boolean {
  return SHOWN.some((shown) => (shown.endsWith('*') ? key.startsWith(shown.slice(0, -1)) : key === shown));
}
