/** Lists the inflection of each language. Names in other languages have no endings. */
import { armenian } from './armenian.ts';
import { english } from './english.ts';
import { georgian } from './georgian.ts';
import { german } from './german.ts';
import type { Inflection } from './paradigm.ts';
import { russian } from './russian.ts';
import { azerbaijani, turkish } from './turkic.ts';

export const INFLECTIONS: Readonly<Record<string, Inflection>> = {
  en: english,
  de: german,
  hy: armenian,
  ka: georgian,
  ru: russian,
  az: azerbaijani,
  tr: turkish,
};
