/**
 * Checks the accessibility of a page with axe-core: its rules for WCAG up to level AA, its best practices and
 * its experimental rules.
 */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

const TAGS = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
  'experimental',
];

export interface Audit {
  /** Faults of any severity, each as "rule: element reason". */
  readonly faults: readonly string[];
  /** Ids of the rules that axe checked and that the page does not break. */
  readonly kept: readonly string[];
}

/** Checks the elements that `selector` matches, or the whole page without a selector. */
export async function audit(page: Page, selector?: string): Promise<Audit> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async (on, tags) => {
      const library = globalThis as unknown as {
        readonly axe: { run(on: Document | string, options: object): Promise<AxeResults> };
      };
      const { violations, passes } = await library.axe.run(on ?? document, { runOnly: tags });
      return {
        faults: violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
        ),
        kept: passes.map(({ id }) => id),
      };
    },
    selector,
    TAGS,
  );
}
