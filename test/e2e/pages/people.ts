import type { Locator, Page } from 'playwright';

/** The People screen. */
export class PeoplePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search people' });
  }

  get grid(): Locator {
    return this.page.getByRole('grid');
  }

  /** Rows of people, without the head. */
  get rows(): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('gridcell') });
  }

  get panel(): Locator {
    return this.page.getByRole('complementary');
  }

  get refresh(): Locator {
    return this.page.getByRole('button', { name: 'Refresh' });
  }
}
