import { source } from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What breaks WCAG 2.1 A or AA on a page as it stands: rule and element, one line each. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated from outside, for the page's own policy lets no foreign script in.
  await page.evaluate(source);
  const found = await page.evaluate<Violation[]>(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then((result) => result.violations)",
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
