/** Every message that parts of the extension send each other, and what counts as one. Nothing else is listened to. */
import type { Site } from './sites.ts';

/** The scripts that come into a frame when they are needed. */
export const FRAME_SCRIPTS = ['marks', 'card'] as const;
export type FrameScript = (typeof FRAME_SCRIPTS)[number];

/** From a content script to the background. */
export type BackgroundRequest =
  /** Put a script into the frame that asks. Answered when it has run. */
  | { readonly type: 'load-script'; readonly script: FrameScript }
  /** Which site is the tab on, and is it off there? Answered with a `SiteState`. */
  | { readonly type: 'site-state' };

export interface SiteState {
  readonly site: Site | undefined;
  readonly isOff: boolean;
}

/** From an extension page to all content scripts: a choice that is not stored (private windows) has changed. */
export interface SiteChanged {
  readonly type: 'site-changed';
  readonly site: Site;
  readonly isOff: boolean;
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

/** Where the reader's key goes. */
export type StepDirection = 'next' | 'previous';

/** From the background to a tab: go to the next or previous marked name. */
export interface StepRequest {
  readonly type: 'step';
  readonly direction: StepDirection;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function isBackgroundRequest(value: unknown): value is BackgroundRequest {
  if (!isRecord(value)) return false;
  return value.type === 'site-state' || (value.type === 'load-script' && FRAME_SCRIPTS.some((script) => script === value.script));
}

export function isSiteState(value: unknown): value is SiteState {
  return isRecord(value) && typeof value.isOff === 'boolean' && (value.site === undefined || typeof value.site === 'string');
}

export function isSiteChanged(value: unknown): value is SiteChanged {
  return isRecord(value) && value.type === 'site-changed' && typeof value.site === 'string' && typeof value.isOff === 'boolean';
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

export function isStepRequest(value: unknown): value is StepRequest {
  return isRecord(value) && value.type === 'step' && (value.direction === 'next' || value.direction === 'previous');
}
