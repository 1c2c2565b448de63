/** Answers the address bar's keyword: suggests entries while the user types, and opens the chosen one. */
import type { Omnibox } from 'webextension-polyfill';
import type { SearchResult } from '../../engine/search.ts';
import { browser } from '../extension.ts';
import { type LookupRequest, lookupAddress } from '../tab/lookup-request.ts';
import { backgroundText } from './background-texts.ts';

/** Largest number of suggestions below the best one. Browsers show only a few. */
const MOST_SUGGESTIONS = 6;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * True if the browser reads descriptions as XML. Chromium does, and shows no suggestion at all if one is not
 * well-formed. Firefox shows descriptions as plain text.
 */
const isMarkup = !import.meta.env.FIREFOX;

/** Returns a text as part of a description. XML allows no control characters, so spaces replace them. */
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

/** Describes a result in one line: the matched name, the entry's main name if it differs, and the summary. */
export function describeResult(result: SearchResult): string {
  const { entry, name } = result;
  const own = name.text === entry.name ? '' : ` (${plain(entry.name)})`;
  return `${matchedName(result)}${own} ${tagged('dim', `– ${entry.summary}`)}`;
}

/**
 * Returns the first result for each main name. A suggestion puts this name into the address bar, so two
 * entries with the same name could not be told apart there.
 */
function distinct(results: readonly SearchResult[]): SearchResult[] {
  const names = new Set<string>();
  return results.filter(({ entry: { name } }) => !names.has(name) && names.add(name));
}

/**
 * Returns the request that Enter makes: for the entry whose main name is `text`, else for the best result,
 * else a search for `text`. A chosen suggestion puts the main name into the address bar.
 */
export function chosenBy(text: string, results: readonly SearchResult[]): LookupRequest {
  const chosen = results.find(({ entry }) => entry.name === text) ?? results[0];
  return chosen === undefined ? { query: text } : { entry: chosen.entry.id };
}

/** Gives the browser the suggestions below the best one. */
type Suggest = (suggestions: Omnibox.SuggestResult[]) => void;

async function open(url: string, disposition: Omnibox.OnInputEnteredDisposition): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

/**
 * Answers in the address bar. `search` finds the entries for the text that the user has typed. The background
 * calls this at every start.
 */
export function answerOmnibox(search: (text: string) => Promise<readonly SearchResult[]>): void {
  const { omnibox } = browser;
  if (omnibox === undefined) return; // Firefox for Android

  /** Number of the newest text that was typed: answers for earlier texts are dropped. */
  let newest = 0;
  const describe = (description: string) => omnibox.setDefaultSuggestion({ description });
  const showHint = () => describe(plain(backgroundText('omnibox_hint')));

  function suggestFor(text: string, results: readonly SearchResult[], suggest: Suggest): void {
    const [best, ...others] = distinct(results);
    describe(
      best === undefined
        ? plain(backgroundText('results_nothing').replace('{query}', () => text))
        : describeResult(best),
    );
    suggest(
      others
        .slice(0, MOST_SUGGESTIONS)
        .map((result) => ({ content: result.entry.name, description: describeResult(result) })),
    );
  }

  omnibox.onInputStarted.addListener(() => {
    newest++;
    showHint();
  });
  omnibox.onInputChanged.addListener(async (text, suggest) => {
    newest++;
    const own = newest;
    const results = await search(text).catch(() => undefined);
    if (own !== newest) return;
    if (results !== undefined) {
      suggestFor(text, results, suggest);
      return;
    }
    showHint();
    suggest([]);
  });
  omnibox.onInputEntered.addListener(async (text, disposition) => {
    const results = await search(text).catch(() => []); // the search in the popup then shows the failure
    await open(lookupAddress(chosenBy(text, results)), disposition);
  });
}
