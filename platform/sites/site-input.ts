/** Reads what a reader types as the name of a site. */
import type { TextKey } from '../../locales/languages.ts';
import type { Translator } from '../../locales/translator.ts';
import { LOCAL_FILES, type Site, siteName, siteOf } from './sites.ts';

/** `problem` is a text with a place for `typed`. */
export type SiteInput = { readonly site: Site } | { readonly problem: TextKey; readonly typed: string };

const SCHEME = /^[a-z][a-z\d+.-]*:(?!\d)/i;
/** A host name with a dot in it, an IPv6 address, or this computer. */
const WHOLE_NAME = /^(?:[^.]+(?:\.[^.]+)+|\[.+\]|localhost)$/;

/**
 * The site that `text` names: a host name as in the address bar, a whole address, or local files as `texts` call them. Else what is wrong, and
 * what to do about it.
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
