/** Reads what a reader types as the name of a site. */
import { LOCAL_FILES, type Site, siteOf } from './sites.ts';

export type SiteInput = { readonly site: Site } | { readonly problem: string };

const EXAMPLE = 'such as www.bbc.com';
const SCHEME = /^[a-z][a-z\d+.-]*:(?!\d)/i;
/** A host name with a dot in it, an IPv6 address, or this computer. */
const WHOLE_NAME = /^(?:[^.]+(?:\.[^.]+)+|\[.+\]|localhost)$/;

/** The site that `text` names: a host name as in the address bar, or a whole address. Else what is wrong, and what to do about it. */
export function readSite(text: string): SiteInput {
  const typed = text.trim();
  if (typed === '') return { problem: `Type the name of a site as it stands in the address bar, ${EXAMPLE}.` };
  if (typed.toLowerCase() === LOCAL_FILES) return { site: LOCAL_FILES };
  const hasScheme = SCHEME.test(typed) && !/^localhost:/i.test(typed);
  const site = siteOf(hasScheme ? typed : `https://${typed}`);
  if (site !== undefined && (site === LOCAL_FILES || WHOLE_NAME.test(site))) return { site };
  if (hasScheme && site === undefined) return { problem: `“${typed}” is no address of a web page. Type the name of a site alone, ${EXAMPLE}.` };
  return { problem: `“${typed}” is no whole name of a site. Type it as it stands in the address bar, ${EXAMPLE}.` };
}
