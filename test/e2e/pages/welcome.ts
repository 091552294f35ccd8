import type { Locator, Page } from 'playwright';

/** The first screen, and the way of connecting Google that starts there. */
export class WelcomePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Welcome to Muster' });
  }

  get status(): Locator {
    return this.page.getByRole('status');
  }

  /** Up to the moment where the browser has the word. */
  async beginGoogle(): Promise<void> {
    await this.page.getByRole('button', { name: 'Connect Google' }).click();
    await this.page.getByText('Google will ask you to allow:').waitFor();
    await this.page.getByRole('button', { name: 'Continue in the browser' }).click();
  }
}
