/**
 * Keeps data about one document: evidence of its subject, its titles and headings, and which entries and
 * reasons the background has sent to it. No other text of the page is kept.
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
  /** Returns the engine's session for the page. The first call opens it. */
  session(engine: Engine): PageSession;
  /**
   * Returns the evidence that the page should keep; `undefined` if it has not changed since the last call.
   */
  newEvidence(): string | undefined;
  /**
   * Ends the session because the engine has changed. The next session, with the new engine, starts with the
   * evidence found so far.
   */
  changeEngine(): void;
  /**
   * Ends the session and drops the evidence that it has found. The next session starts with the evidence that
   * the page has sent.
   */
  closeSession(): void;
  /** Forgets everything, because the document has another address. */
  reset(): void;
}

export function createPageMemory(): PageMemory {
  let session: PageSession | undefined;
  let told = createToldPage();
  let headings = createPageHeadings();
  let facts: Omit<PageFacts, 'evidence'> | undefined;
  /** Evidence with which the next session of this page starts; `undefined` to start without any. */
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
