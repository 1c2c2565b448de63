/**
 * Provides what the app needs to know and do as a side panel. The panel follows the active tab of its window.
 */

import { openOptions } from '../../platform/options-page.ts';
import { followActiveTab } from '../../platform/tab/active-tab.ts';
import { hearPanelRequests } from '../../platform/tab/side-panel.ts';
import type { Surface } from '../popup/surface.ts';

export const panelSurface: Surface = {
  follow: followActiveTab,
  hearRequests: (onRequest, signal) => hearPanelRequests((entry) => onRequest({ entry }), signal),
  openOptions: () => void openOptions(),
  canBeWide: true,
};
