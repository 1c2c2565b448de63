/** Describes the differences between the popup and the side panel, which share one app. */
import type { LookupRequest } from '../../platform/tab/lookup-request.ts';
import type { UserTab } from '../../platform/tab/user-tab.ts';

/**
 * Calls `onTab` with the tab that the popup or panel describes. Calls it again when that is another tab, or
 * when the tab has loaded another page, until `signal` aborts.
 */
export type FollowTab = (
  onTab: (tab: UserTab | undefined) => void,
  signal: AbortSignal,
) => void | Promise<void>;

export interface Surface {
  readonly follow: FollowTab;
  /** Calls `onRequest` for each lookup that a card, a menu or a key asks for, until `signal` aborts. */
  readonly hearRequests: (onRequest: (request: LookupRequest) => void, signal: AbortSignal) => void;
  /** Opens the side panel beside the tab, at `entry` if given. Undefined if the browser has no side panel. */
  readonly openPanel?: ((tab: UserTab, entry: string | undefined) => void) | undefined;
  readonly openOptions: () => void;
  /** True if a wide window shows the entry beside the list. */
  readonly canBeWide: boolean;
}
