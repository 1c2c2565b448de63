/**
 * The user's settings and how stored ones are read. Each field is read by itself, so one invalid field does
 * not affect the others.
 */
import { ENTRY_KINDS, type EntryKind } from './glossary.ts';
import { RELEVANCE_MODES, type RelevanceMode } from './page/relevance.ts';
import { isObject } from './plain-data.ts';
import { HOVER_TIMINGS } from './timings.ts';

/** Mentions of a name that are marked: all of them, the first in each section, or the first on the page. */
export const DENSITIES = ['every', 'section', 'page'] as const;
export type Density = (typeof DENSITIES)[number];

/** Looks of marks: one for all marks (`quiet`), or one for each kind of entry (`kinds`). */
export const LOOKS = ['quiet', 'kinds'] as const;
export type Looks = (typeof LOOKS)[number];

/** Key that the user must hold for a card to open. With `none`, resting on a mark is enough. */
export const HELD_KEYS = ['none', 'alt', 'control', 'shift'] as const;
export type HeldKey = (typeof HELD_KEYS)[number];

/** Limits of the hover delay, in ms. */
export const DELAY_RANGE = { shortest: 0, longest: 2000 } as const;

export interface Settings {
  /** True if there are no marks on any page until the user resumes. */
  readonly isPaused: boolean;
  readonly density: Density;
  readonly relevance: RelevanceMode;
  readonly looks: Looks;
  /** Hover delay: time for which the pointer rests on a mark before its card opens, in ms. */
  readonly delay: number;
  readonly heldKey: HeldKey;
  /** Kinds of entries that are marked. */
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
  return allowed.find((choice) => choice === value) ?? otherwise;
}

function delayOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return DEFAULT_SETTINGS.delay;
  return Math.min(DELAY_RANGE.longest, Math.max(DELAY_RANGE.shortest, Math.round(value)));
}

/**
 * Returns the known kinds in a stored list. An empty list means no kinds. A list with only unknown kinds is
 * invalid, so all kinds count.
 */
function kindsOf(value: unknown): readonly EntryKind[] {
  if (!Array.isArray(value)) return DEFAULT_SETTINGS.kinds;
  const known = ENTRY_KINDS.filter((kind) => value.includes(kind));
  return known.length === 0 && value.length > 0 ? DEFAULT_SETTINGS.kinds : known;
}

/** True if the stored settings say that Sidelight is paused. */
export function isPausedIn(stored: unknown): boolean {
  return isObject(stored) && 'isPaused' in stored && stored.isPaused === true;
}

/** Reads stored settings. Missing and invalid fields get the values of `DEFAULT_SETTINGS`. */
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
