/** What axe-core finds on a page: all rules of WCAG up to AA, its best practices, and its experimental ones. */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice', 'experimental'];

export interface Audit {
  /** Everything that axe finds fault with, of any level, as "rule: element why". */
  readonly faults: readonly string[];
  /** The rules that were looked at and kept. */
  readonly kept: readonly string[];
}

/** Looks at the whole page, or at the elements that `selector` matches. */
export async function audit(page: Page, selector?: string): Promise<Audit> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async (on, tags) => {
      const library = globalThis as unknown as { readonly axe: { run(on: Document | string, options: object): Promise<AxeResults> } };
      const { violations, passes } = await library.axe.run(on ?? document, { runOnly: tags });
      return {
        faults: violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`)),
        kept: passes.map(({ id }) => id),
      };
    },
    selector,
    TAGS,
  );
}
