/**
 * Holds the data that the background keeps of one document: the evidence of its subject, its headings, and
 * what it has been told. No text of the page is kept but headings and titles.
 */
import type { Engine, PageSession } from '../../engine/index.ts';
import type { PageFacts } from '../messages.ts';
import { createPageHeadings, type PageHeadings } from './page-headings.ts';
import { createToldPage, type ToldPage } from './told-page.ts';

export interface PageMemory {
  readonly told: ToldPage;
  readonly headings: PageHeadings;
  /** Language tag that the page gives for itself. */
  readonly language: string | undefined;
  /** Remembers facts that the page states about itself. */
  hear(facts: PageFacts): void;
  /** Returns the page's session; opens it first if there is none. */
  session(engine: Engine): PageSession;
  /** Returns the evidence, which then counts as sent; `undefined` if it has not changed. */
  newEvidence(): string | undefined;
  /** Ends the session since the engine has changed. The next one starts with the evidence of this one. */
  changeEngine(): void;
  /** Ends the session. The next one starts with the evidence that the page has sent. */
  closeSession(): void;
  /** Forgets everything, since the document has another address. */
  reset(): void;
}

export function createPageMemory(): PageMemory {
  let session: PageSession | undefined;
  let told = createToldPage();
  let headings = createPageHeadings();
  let facts: Omit<PageFacts, 'evidence'> | undefined;
  /** Evidence that a new session of this page starts with. */
  let savedEvidence: string | undefined;
  let toldEvidence: string | undefined;

  return {
    get told() {
      return told;
    },
    get headings() {
      return headings;
    },
    get language() {
      return facts?.language;
    },
    hear({ titles, language, evidence }) {
      facts = { titles, language };
      savedEvidence ??= evidence;
      toldEvidence ??= evidence;
    },
    session(engine) {
      session ??= engine.openPage(savedEvidence);
      if (facts !== undefined) session.setTitles(facts.titles, facts.language);
      return session;
    },
    newEvidence() {
      const evidence = session?.saveEvidence();
      if (evidence === toldEvidence) return undefined;
      toldEvidence = evidence;
      return evidence;
    },
    changeEngine() {
      savedEvidence = session?.saveEvidence() ?? savedEvidence;
      session = undefined;
      told = createToldPage();
    },
    closeSession() {
      session = undefined;
    },
    reset() {
      session = undefined;
      told = createToldPage();
      headings = createPageHeadings();
      facts = undefined;
      savedEvidence = undefined;
      toldEvidence = undefined;
    },
  };
}
