import type { Locator, Page } from 'playwright';

interface Names {
  readonly field: string;
  readonly preview: string;
}

/** What repeats: its part of the Schedule screen, its dates in the list, and the question which dates are meant. */
export class SeriesPage {
  readonly page: Page;
  readonly #names: Names;

  constructor(page: Page, names: Names = { field: 'Repeats', preview: 'Dates of the series' }) {
    this.page = page;
    this.#names = names;
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: this.#names.preview });
  }

  get panel(): Locator {
    return this.page.getByRole('complementary');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** "Change and mail 2 people" */
  get change(): Locator {
    return this.dialog.getByRole('button', { name: /^Change (and mail|the dates)/ });
  }

  /** What waits to be sent. */
  get bar(): Locator {
    return this.page.getByRole('region', { name: 'Changes on their way' });
  }

  async choose(kind: string | RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: this.#names.field, exact: true }).click();
    await this.page.getByRole('option', { name: kind }).click();
  }

  async afterNumber(count: number): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Ends', exact: true }).click();
    await this.page.getByRole('option', { name: 'After a number' }).click();
    await this.page.getByRole('textbox', { name: 'Dates', exact: true }).fill(String(count));
  }

  /** The occurrence beside the list. */
  async open(meetingId: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/meetings/${meetingId}`);
    await this.panel.waitFor();
  }
}
