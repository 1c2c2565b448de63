/**
 * Runs each finder on the probe sentences. This needs a thread of its own, because some of the compared
 * libraries work only with a global `document`.
 */
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { Window } from 'happy-dom';
import { loadGlossary } from '../../data/load.ts';
import { createEngine, lexiconSource } from '../../engine/index.ts';
import { compileLexicon } from '../../engine/names/compile-lexicon.ts';
import type { DomFinder } from './dom-finders.ts';
import { findersFor } from './finders.ts';
import { namesOf } from './glossaries.ts';
import { PROBES } from './probes.ts';

/** The names that one finder finds in each probe sentence. */
export interface ProbeResults {
  readonly finder: string;
  readonly texts: readonly (readonly string[])[];
}

const window = new Window();
const { Node, NodeFilter, NodeList } = window;
Object.assign(globalThis, { window, document: window.document, Node, NodeFilter, NodeList });
const { DOM_FINDERS } = await import('./dom-finders.ts');

const glossary = loadGlossary(join(import.meta.dirname, '../../data'));
const names = namesOf(glossary);

/** Runs the whole engine, with its sense rules, on each sentence as the only text of a page. */
function foundByEngine(): ProbeResults {
  const engine = createEngine([lexiconSource(compileLexicon(glossary))]);
  const texts = PROBES.map(({ text }) => {
    const { spans } = engine.openPage().read({ text, isBoilerplate: false, isItem: false });
    return spans.map(({ start, end }) => text.slice(start, end));
  });
  return { finder: 'Sidelight', texts };
}

function foundInTexts(): ProbeResults[] {
  const [, ...others] = findersFor(true);
  return others.map((finder) => {
    const find = finder.build(glossary, names)();
    return {
      finder: finder.name,
      texts: PROBES.map(({ text }) => find(text).map(({ start, end }) => text.slice(start, end))),
    };
  });
}

function foundInDocument({ name, build }: DomFinder): ProbeResults {
  const mark = build(names);
  const texts = PROBES.map(({ text }) => {
    const root = document.createElement('p');
    root.textContent = text;
    document.body.replaceChildren(root);
    mark(root);
    return [...root.querySelectorAll('mark')].map(({ textContent }) => textContent);
  });
  return { finder: name, texts };
}

const found: readonly ProbeResults[] = [
  foundByEngine(),
  ...foundInTexts(),
  ...DOM_FINDERS.map(foundInDocument),
];
parentPort?.postMessage(found);
