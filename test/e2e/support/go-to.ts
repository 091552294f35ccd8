import type { Page } from 'playwright';
import { expect } from 'playwright/test';

/** By the address, so that one way serves every language; there when the heading of the screen before is gone. */
export async function goTo(page: Page, path: string): Promise<void> {
  const before = new URL(page.url()).hash.split('/')[1];
  const heading = await page.getByRole('heading', { level: 1 }).elementHandle();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);
  if (before !== path.split('/')[1]) await heading?.waitForElementState('hidden');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}
