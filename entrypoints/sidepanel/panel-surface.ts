/** The side panel: about whichever tab is in front in its window. */
import { followActiveTab } from '../../platform/active-tab.ts';
import { openOptions } from '../../platform/options-page.ts';
import { hearPanelRequests } from '../../platform/side-panel.ts';
import type { Surface } from '../popup/surface.ts';

export const panelSurface: Surface = {
  follow: followActiveTab,
  hearRequests: (onRequest, signal) => hearPanelRequests((entry) => onRequest({ entry }), signal),
  openOptions: () => void openOptions(),
  canBeWide: true,
};
