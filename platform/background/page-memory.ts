/**
 * Keeps data about one document: evidence of its subject, its titles and headings, and what it has been sent.
 * No other text of the page is kept.
 */
import type { Engine, PageSession } from '../../engine/index.ts';
import type { PageFacts } from '../messages.ts';
import { createPageHeadings, type PageHeadings } from './page-headings.ts';
import { createToldPage, type ToldPage } from './told-page.ts';

export interface PageMemory {
  readonly told: ToldPage;
  readonly headings: PageHeadings;
  /** Language tag that the page declares. */
  readonly language: string | undefined;
  /** Stores the facts that the page states about itself. */
  hear(facts: PageFacts): void;
  /** Returns the page's session, which is opened at the first call. */
  session(engine: Engine): PageSession;
  /** Returns the evidence, which then counts as sent; `undefined` if it has not changed. */
  newEvidence(): string | undefined;
  /** Ends the session because the engine has changed. The next session starts with this one's evidence. */
  changeEngine(): void;
  /** Ends the session. The next session starts with the evidence that the page has sent. */
  closeSession(): void;
  /** Forgets everything, because the document has another address. */
  reset(): void;
}

export function createPageMemory(): PageMemory {
  let session: PageSession | undefined;
  let told = createToldPage();
  let headings = createPageHeadings();
  let facts: Omit<PageFacts, 'evidence'> | undefined;
  /** Evidence with which the next session of this page starts. */
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
