/** Defines what differs between the popup and the side panel, which show the same app. */
import type { LookupRequest } from '../../platform/tab/lookup-request.ts';
import type { UserTab } from '../../platform/tab/user-tab.ts';

/**
 * Calls `onTab` with the tab whose page the popup or panel is about. Calls it again when this becomes another
 * tab, or when the tab has loaded another page. Stops when `signal` aborts.
 */
export type FollowTab = (
  onTab: (tab: UserTab | undefined) => void,
  signal: AbortSignal,
) => void | Promise<void>;

export interface Surface {
  readonly follow: FollowTab;
  /**
   * Calls `onRequest` for each entry or text that the user looks up by a card, a menu or a key. Stops when
   * `signal` aborts.
   */
  readonly hearRequests: (onRequest: (request: LookupRequest) => void, signal: AbortSignal) => void;
  /**
   * Opens the side panel beside the tab. The panel shows `entry` if it is given. Undefined if the browser has
   * no side panel.
   */
  readonly openPanel?: ((tab: UserTab, entry: string | undefined) => void) | undefined;
  readonly openOptions: () => void;
  /** True if the app shows an entry beside the list when the window is wide enough. */
  readonly canBeWide: boolean;
}
