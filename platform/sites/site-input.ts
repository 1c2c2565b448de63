/** Reads the name of a site that a user has typed. */
import type { TextKey } from '../../locales/languages.ts';
import type { Translator } from '../../locales/translator.ts';
import { LOCAL_FILES, type Site, siteName, siteOf } from './sites.ts';

/**
 * The site that the user has typed, or the key of a text that explains the problem. `typed` replaces the
 * placeholder in that text.
 */
export type SiteInput = { readonly site: Site } | { readonly problem: TextKey; readonly typed: string };

const SCHEME = /^[a-z][a-z\d+.-]*:(?!\d)/i;
/** Matches a complete host name: one with a dot, an IPv6 address, or `localhost`. */
const WHOLE_NAME = /^(?:[^.]+(?:\.[^.]+)+|\[.+\]|localhost)$/;

/**
 * Returns the site that `text` names, or the problem with `text`. It may be a host name, a whole address, or
 * the name of local files in the language of `texts`.
 */
export function readSite(text: string, texts: Pick<Translator, 't'>): SiteInput {
  const typed = text.trim();
  if (typed === '') return { problem: 'site_problem_empty', typed };
  if (typed.toLowerCase() === siteName(LOCAL_FILES, texts)) return { site: LOCAL_FILES };
  const hasScheme = SCHEME.test(typed) && !/^localhost:/i.test(typed);
  const site = siteOf(hasScheme ? typed : `https://${typed}`);
  if (site !== undefined && (site === LOCAL_FILES || WHOLE_NAME.test(site))) return { site };
  if (hasScheme && site === undefined) return { problem: 'site_problem_address', typed };
  return { problem: 'site_problem_name', typed };
}
