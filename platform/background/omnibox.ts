/** The address bar's keyword: suggests entries while the reader types, and opens the one that is chosen. */
import type { Omnibox } from 'webextension-polyfill';
import type { SearchResult } from '../../engine/search.ts';
import { browser } from '../extension.ts';
import { type LookupRequest, lookupAddress } from '../tab/lookup-request.ts';
import { backgroundText } from './background-texts.ts';

/** As many as fit under an address bar. */
const MOST_SUGGESTIONS = 6;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Chromium reads descriptions as XML, and shows none at all if one of them is not well-formed. Firefox shows them as they are. */
const isMarkup = !import.meta.env.FIREFOX;

/** A text as part of a description. Control characters are in no XML. */
function plain(text: string): string {
  const visible = text.replace(/\p{Cc}/gu, ' ');
  return isMarkup ? visible.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character) : visible;
}

function tagged(tag: 'match' | 'dim', text: string): string {
  return isMarkup && text !== '' ? `<${tag}>${plain(text)}</${tag}>` : plain(text);
}

function matchedName({ name: { text }, ranges }: SearchResult): string {
  let end = 0;
  const parts = ranges.map((range) => {
    const before = plain(text.slice(end, range.start));
    end = range.end;
    return before + tagged('match', text.slice(range.start, range.end));
  });
  return parts.join('') + plain(text.slice(end));
}

/** A result in a line: the name that matched, the entry's own if that is another, who or what it is. */
export function describeResult(result: SearchResult): string {
  const { entry, name } = result;
  const own = name.text === entry.name ? '' : ` (${plain(entry.name)})`;
  return `${matchedName(result)}${own} ${tagged('dim', `– ${entry.summary}`)}`;
}

/** The results that can be told apart by what a suggestion puts into the address bar: of glossaries with the same name the first one's. */
function distinct(results: readonly SearchResult[]): SearchResult[] {
  const names = new Set<string>();
  return results.filter(({ entry: { name } }) => !names.has(name) && names.add(name));
}

/** What Enter looks up: an entry whose name stands in the address bar, which a suggestion puts there; else the best result. */
export function chosenBy(text: string, results: readonly SearchResult[]): LookupRequest {
  const chosen = results.find(({ entry }) => entry.name === text) ?? results[0];
  return chosen === undefined ? { query: text } : { entry: chosen.entry.id };
}

async function open(url: string, disposition: Omnibox.OnInputEnteredDisposition): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

/** Answers in the address bar. `search` is called with what is typed there. To be called at every start of the background. */
export function answerOmnibox(search: (text: string) => Promise<readonly SearchResult[]>): void {
  const { omnibox } = browser;
  if (omnibox === undefined) return; // Firefox for Android

  const describe = (description: string) => omnibox.setDefaultSuggestion({ description });
  omnibox.onInputStarted.addListener(() => describe(plain(backgroundText('omnibox_hint'))));
  omnibox.onInputChanged.addListener(async (text, suggest) => {
    const [best, ...others] = distinct(await search(text));
    describe(best === undefined ? plain(backgroundText('results_nothing').replace('{query}', () => text)) : describeResult(best));
    suggest(others.slice(0, MOST_SUGGESTIONS).map((result) => ({ content: result.entry.name, description: describeResult(result) })));
  });
  omnibox.onInputEntered.addListener(async (text, disposition) => open(lookupAddress(chosenBy(text, await search(text))), disposition));
}
