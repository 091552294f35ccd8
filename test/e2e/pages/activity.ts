import type { Locator, Page } from 'playwright';

/** The page of what runs in the background. */
export class ActivityPage {
  readonly page: Page;
  readonly log: Locator;

  constructor(page: Page) {
    this.page = page;
    this.log = page.getByRole('table', { name: 'Log' });
  }

  /** By keyboard alone, from Connections. */
  async openByKeyboard(): Promise<void> {
    await this.page.getByRole('link', { name: 'What Muster does in the background' }).focus();
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('heading', { level: 1, name: 'Activity' }).waitFor();
  }

  job(what: string): Locator {
    return this.page.getByRole('table', { name: 'In the background' }).getByRole('row', { name: what });
  }
}
