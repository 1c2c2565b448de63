/** Every message that parts of the extension send each other, and what counts as one. Nothing else is listened to. */
import type { Site } from './sites/sites.ts';

/** The scripts that come into a frame when they are needed. */
export const FRAME_SCRIPTS = ['marks', 'card'] as const;
export type FrameScript = (typeof FRAME_SCRIPTS)[number];

/** From a content script to the background. */
export type BackgroundRequest =
  /** Put a script into the frame that asks. Answered with `true` when it has run. */
  | { readonly type: 'load-script'; readonly script: FrameScript }
  /** Which site is the tab on, and is it off there? Answered with a `SiteState`. */
  | { readonly type: 'site-state' }
  /** The ids of the entries that are marked in this frame now, each once. Answered with `true` when they are noted. */
  | { readonly type: 'names-here'; readonly names: readonly string[] };

/** There are marks only where it is neither off nor paused. */
export interface SiteState {
  readonly site: Site | undefined;
  /** The reader has switched Sidelight off on this site. */
  readonly isOff: boolean;
  /** The reader has paused Sidelight everywhere. */
  readonly isPaused: boolean;
}

/** From the background to the content scripts of private windows: a choice that is not stored has changed. */
export interface SiteChanged {
  readonly type: 'site-changed';
}

export const STEP_DIRECTIONS = ['next', 'previous'] as const;
export type StepDirection = (typeof STEP_DIRECTIONS)[number];

/** From the background to the frames of a tab: go to the next or the previous marked name. Meant for the frame that has the focus. */
export interface StepToName {
  readonly type: 'step';
  readonly direction: StepDirection;
}

/** The name of the connection from the popup to the content scripts of a tab. */
export const POPUP_PORT = 'popup';

/** How often an entry is named in one frame. */
export interface NameCount {
  readonly entry: string;
  readonly count: number;
}

/** From a frame to the popup: what is named here now. `frame` tells the frames of a tab apart. */
export interface NamesOnPage {
  readonly type: 'names';
  readonly frame: string;
  /** The tab's own document, not one embedded in it. */
  readonly isTop: boolean;
  readonly names: readonly NameCount[];
}

/** From a card to the background: open the side panel with this entry. */
export interface OpenPanel {
  readonly type: 'open-panel';
  readonly entry: string;
}

/** From the popup to the frames: show the mention `index` (from 0, in page order) of `entry`. Other frames ignore it. */
export interface JumpToMention {
  readonly type: 'jump';
  readonly frame: string;
  readonly entry: string;
  readonly index: number;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function isBackgroundRequest(value: unknown): value is BackgroundRequest {
  if (!isRecord(value)) return false;
  if (value.type === 'names-here') return Array.isArray(value.names) && value.names.every((name) => typeof name === 'string');
  return value.type === 'site-state' || (value.type === 'load-script' && FRAME_SCRIPTS.some((script) => script === value.script));
}

export function isSiteState(value: unknown): value is SiteState {
  if (!isRecord(value) || typeof value.isOff !== 'boolean' || typeof value.isPaused !== 'boolean') return false;
  return value.site === undefined || typeof value.site === 'string';
}

export function isSiteChanged(value: unknown): value is SiteChanged {
  return isRecord(value) && value.type === 'site-changed';
}

export function isStepToName(value: unknown): value is StepToName {
  return isRecord(value) && value.type === 'step' && STEP_DIRECTIONS.some((direction) => direction === value.direction);
}

function isNameCount(value: unknown): value is NameCount {
  return isRecord(value) && typeof value.entry === 'string' && Number.isInteger(value.count);
}

export function isNamesOnPage(value: unknown): value is NamesOnPage {
  return (
    isRecord(value) &&
    value.type === 'names' &&
    typeof value.frame === 'string' &&
    typeof value.isTop === 'boolean' &&
    Array.isArray(value.names) &&
    value.names.every(isNameCount)
  );
}

export function isOpenPanel(value: unknown): value is OpenPanel {
  return isRecord(value) && value.type === 'open-panel' && typeof value.entry === 'string';
}

export function isJumpToMention(value: unknown): value is JumpToMention {
  return (
    isRecord(value) && value.type === 'jump' && typeof value.frame === 'string' && typeof value.entry === 'string' && Number.isInteger(value.index)
  );
}
