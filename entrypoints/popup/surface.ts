/** What is different between the popup and the side panel, which are the same app. */
import type { LookupRequest } from '../../platform/tab/lookup-request.ts';
import type { UserTab } from '../../platform/tab/user-tab.ts';

/** Calls `onTab` with the tab that the app is about, and whenever that or its page has become another, until `signal` ends. */
export type FollowTab = (onTab: (tab: UserTab | undefined) => void, signal: AbortSignal) => void | Promise<void>;

export interface Surface {
  readonly follow: FollowTab;
  /** Calls `onRequest` with what is asked for outside, now or later, until `signal` ends. */
  readonly hearRequests: (onRequest: (request: LookupRequest) => void, signal: AbortSignal) => void;
  /** Opens the side panel beside the tab, at this entry if one is open; `undefined` where there is no panel to open. */
  readonly openPanel?: ((tab: UserTab, entry: string | undefined) => void) | undefined;
  readonly openOptions: () => void;
  /** In a wide window the entry stands beside the list. */
  readonly canBeWide: boolean;
}
