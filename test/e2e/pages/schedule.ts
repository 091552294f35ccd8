import type { Locator, Page } from 'playwright';

/** The Schedule screen. */
export class SchedulePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get title(): Locator {
    return this.page.getByLabel('Title', { exact: true });
  }

  get audience(): Locator {
    return this.page.getByRole('combobox', { name: 'Who' });
  }

  /** Who will be invited and why, who will not and why not. */
  get preview(): Locator {
    return this.page.getByRole('region', { name: 'Who will be invited' });
  }

  /** "Create and invite 24 people" */
  get create(): Locator {
    return this.page.getByRole('button', { name: /^Create (and invite|with) \d+ (person|people)/ });
  }

  get count(): Locator {
    return this.preview.getByRole('strong');
  }

  get done(): Locator {
    return this.page.getByRole('heading', { name: 'The meeting is created' });
  }

  async search(first: 'Employees' | 'Project' | 'Custom'): Promise<void> {
    await this.page.getByRole('radiogroup').getByText(first, { exact: true }).click();
  }

  /** Types and takes the option of that name. */
  async choose(text: string, option: string | RegExp): Promise<void> {
    await this.audience.fill(text);
    await this.page.getByRole('option', { name: option }).first().click();
  }
}
