/** What the reader can set, and how a stored value is read: each field on its own, so that one that cannot be used costs no other. */
import { ENTRY_KINDS, type EntryKind } from './glossary.ts';
import { RELEVANCE_MODES, type RelevanceMode } from './page/relevance.ts';
import { isObject } from './plain-data.ts';
import { HOVER_TIMINGS } from './timings.ts';

/** Which mentions of a name are marked: all, the first in each section of the page, the first on the page. */
export const DENSITIES = ['every', 'section', 'page'] as const;
export type Density = (typeof DENSITIES)[number];

/** One look for all marks, or one for each kind of entry. */
export const LOOKS = ['quiet', 'kinds'] as const;
export type Looks = (typeof LOOKS)[number];

/** The key that must be held for a card to open; with `none` resting on a mark is enough. */
export const HELD_KEYS = ['none', 'alt', 'control', 'shift'] as const;
export type HeldKey = (typeof HELD_KEYS)[number];

/** How long the pointer must rest on a mark, in milliseconds. */
export const DELAY_RANGE = { shortest: 0, longest: 2000 } as const;

export interface Settings {
  /** No marks anywhere until the reader goes on. */
  readonly isPaused: boolean;
  readonly density: Density;
  readonly relevance: RelevanceMode;
  readonly looks: Looks;
  /** Milliseconds of rest on a mark before its card opens. */
  readonly delay: number;
  readonly heldKey: HeldKey;
  /** The kinds of entries that are marked. */
  readonly kinds: readonly EntryKind[];
}

export const DEFAULT_SETTINGS: Settings = {
  isPaused: false,
  density: 'every',
  relevance: 'smart',
  looks: 'quiet',
  delay: HOVER_TIMINGS.openDelay,
  heldKey: 'none',
  kinds: ENTRY_KINDS,
};

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((candidate) => candidate === value) ?? otherwise;
}

function delayOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return DEFAULT_SETTINGS.delay;
  return Math.min(DELAY_RANGE.longest, Math.max(DELAY_RANGE.shortest, Math.round(value)));
}

/** A list of nothing that we know is no choice of nothing. */
function kindsOf(value: unknown): readonly EntryKind[] {
  if (!Array.isArray(value)) return DEFAULT_SETTINGS.kinds;
  const known = ENTRY_KINDS.filter((kind) => value.includes(kind));
  return known.length === 0 && value.length > 0 ? DEFAULT_SETTINGS.kinds : known;
}

/** Is Sidelight paused, according to what is stored? For where nothing else of the settings is wanted. */
export function isPausedIn(stored: unknown): boolean {
  return isObject(stored) && 'isPaused' in stored && stored.isPaused === true;
}

/** The settings that `stored` says; what it does not say, or what is of no use, is as in `DEFAULT_SETTINGS`. */
export function readSettings(stored: unknown): Settings {
  const value: Partial<Record<keyof Settings, unknown>> = isObject(stored) ? stored : {};
  return {
    isPaused: isPausedIn(stored),
    density: oneOf(value.density, DENSITIES, DEFAULT_SETTINGS.density),
    relevance: oneOf(value.relevance, RELEVANCE_MODES, DEFAULT_SETTINGS.relevance),
    looks: oneOf(value.looks, LOOKS, DEFAULT_SETTINGS.looks),
    delay: delayOf(value.delay),
    heldKey: oneOf(value.heldKey, HELD_KEYS, DEFAULT_SETTINGS.heldKey),
    kinds: kindsOf(value.kinds),
  };
}
