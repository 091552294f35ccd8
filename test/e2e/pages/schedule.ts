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

  /** By role and place alone, so that it serves every language; what is typed last stays in the field. */
  async fillAnyLanguage(title: string, project: string, typed: readonly string[]): Promise<void> {
    const { page } = this;
    await page.locator('#schedule-title').fill(title);
    const audience = page.getByRole('combobox').first();
    await page.getByRole('radiogroup').first().locator('label').nth(1).click();
    await audience.fill(project);
    await page
      .getByRole('option', { name: new RegExp(project) })
      .first()
      .click();
    for (const address of typed) {
      await audience.fill(address);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /\d+ (people|personas)/ }).waitFor();
  }
}
