/**
 * Answers what the user types in the address bar after Sidelight's keyword. It suggests entries, and opens
 * the entry that the user chooses.
 */
import type { Omnibox } from 'webextension-polyfill';
import type { SearchResult } from '../../engine/search.ts';
import { browser } from '../extension.ts';
import { type LookupRequest, lookupAddress } from '../tab/lookup-request.ts';
import { backgroundText } from './background-texts.ts';

/** Largest number of suggestions below the first one. Browsers show only a few. */
const MOST_SUGGESTIONS = 6;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * True if the browser reads the descriptions of suggestions as XML. Chromium does, and shows no suggestions
 * at all if one description is not well-formed. Firefox reads descriptions as plain text.
 */
const isMarkup = !import.meta.env.FIREFOX;

/**
 * Returns a text in a form that is safe in a description. Spaces replace control characters, which XML does
 * not allow.
 */
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
 * Returns the first result for each main name. Choosing a suggestion puts the main name into the address bar,
 * where entries with the same name could not be told apart.
 */
function distinct(results: readonly SearchResult[]): SearchResult[] {
  const names = new Set<string>();
  return results.filter(({ entry: { name } }) => !names.has(name) && names.add(name));
}

/**
 * Returns the request for the popup when the user presses Enter. It shows the entry whose main name is
 * `text`, else the best result, else a search for `text`. A suggestion that the user chose has put its main
 * name into `text`.
 */
export function chosenBy(text: string, results: readonly SearchResult[]): LookupRequest {
  const chosen = results.find(({ entry }) => entry.name === text) ?? results[0];
  return chosen === undefined ? { query: text } : { entry: chosen.entry.id };
}

/** Passes the suggestions below the first one to the browser. */
type Suggest = (suggestions: Omnibox.SuggestResult[]) => void;

async function open(url: string, disposition: Omnibox.OnInputEnteredDisposition): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

/**
 * Shows suggestions in the address bar, and opens the chosen entry. `search` finds the entries for the text
 * that the user has typed. The background calls this at every start.
 */
export function answerOmnibox(search: (text: string) => Promise<readonly SearchResult[]>): void {
  const { omnibox } = browser;
  if (omnibox === undefined) return; // Firefox for Android

  /**
   * Count of the texts typed so far. The results of a search are dropped if the user has typed on meanwhile.
   */
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
    // If the search fails, the popup opens, and its own search shows the error.
    const results = await search(text).catch(() => []);
    await open(lookupAddress(chosenBy(text, results)), disposition);
  });
}
