/**
 * Provides what the app needs to know and do as a popup. The popup belongs to the tab that was active when it
 * opened.
 */

import { openOptions } from '../../platform/options-page.ts';
import { takeLookupRequest } from '../../platform/tab/lookup-request.ts';
import { hasSidePanel, openPanel } from '../../platform/tab/side-panel.ts';
import { followUserTab } from '../../platform/tab/user-tab.ts';
import type { Surface } from './surface.ts';

/**
 * Returns the functions and settings for the popup. `search` is the query string of the popup's own address;
 * `close` closes the popup.
 */
export function popupSurface(search: string, close: () => void): Surface {
  return {
    follow: followUserTab,
    hearRequests(onRequest, signal) {
      void takeLookupRequest(search).then((request) => {
        if (request !== undefined && !signal.aborted) onRequest(request);
      });
    },
    openPanel: hasSidePanel()
      ? ({ id, windowId }, entry) =>
          void openPanel({ tabId: id, windowId }, entry).then((isOpen) => {
            if (isOpen) close();
          })
      : undefined,
    openOptions: () => void openOptions().then(close),
    canBeWide: false,
  };
}
