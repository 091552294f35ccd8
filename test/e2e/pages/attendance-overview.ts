import type { Locator, Page } from 'playwright';

/** People × meetings, and the history of one person. */
export class OverviewPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: /^People and meetings|^Personas y reuniones/ });
  }

  /** The people in sight. */
  get names(): Locator {
    return this.grid.locator('[data-row]:not([data-row="-1"])').getByRole('rowheader');
  }

  row(name: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  get meetings(): Locator {
    return this.grid.getByRole('columnheader', { name: /:/ });
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search people' });
  }

  filter(name: string): Locator {
    return this.page.getByRole('group', { name: 'Filters' }).getByRole('button', { name });
  }

  sort(name: string): Locator {
    return this.grid.getByRole('button', { name, exact: true });
  }

  choose(what: string): Locator {
    return this.page.getByRole('radiogroup').getByText(what, { exact: true });
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => location.assign('#/attendance/overview'));
    await this.page.getByRole('heading', { level: 1, name: /Attendance overview|Resumen/ }).waitFor();
  }
}
