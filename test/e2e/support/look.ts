import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { projectRoot } from './launch.ts';

const pictures = join(projectRoot, 'out', 'screens');

/** Writes a picture of what the window shows and checks it with axe: no violation at all. */
export async function look(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  // Electron cannot open the second page that axe's newer mode wants.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary})`).join(' | ')}`,
  );
  expect(found, `axe on ${name}`).toEqual([]);
}

/** Fonts are there and no transition is under way, so that colours are the final ones. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const running = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(running.map((animation) => animation.finished));
  });
}
