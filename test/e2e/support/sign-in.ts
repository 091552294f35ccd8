import { expect } from 'playwright/test';
import { WelcomePage } from '../pages/welcome.ts';
import type { Running } from './launch.ts';
import type { Organisation } from './organisation.ts';

/** Waits until the application has asked for a browser, and returns the address it wants opened. */
export async function askedAddress(running: Running, before = 0): Promise<string> {
  await expect.poll(() => running.openedLinks().length).toBeGreaterThan(before);
  return running.openedLinks().at(-1) ?? '';
}

/** Connects the coordinator from the first screen; the browser's part is played without one. */
export async function connectCoordinator(running: Running, { services }: Organisation): Promise<string> {
  const [address = ''] = services.accounts;
  const welcome = new WelcomePage(running.page);
  await welcome.beginGoogle();
  await services.consent(await askedAddress(running), { address });
  await running.page.getByRole('button', { name: 'Done' }).click();
  await running.page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  return address;
}
