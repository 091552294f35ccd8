import type { Locator, Page } from 'playwright';

/** The Import screen, in English. */
export class ImportPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Schedule' }).click();
    await this.page.getByRole('button', { name: 'Import' }).click();
    await this.page.getByRole('heading', { name: 'Import meetings' }).waitFor();
  }

  async paste(table: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Table' }).fill(table);
    await this.page.getByRole('button', { name: 'Check the table' }).click();
    await this.grid.waitFor();
  }

  get grid(): Locator {
    return this.page.getByRole('grid');
  }

  /** Row of the table, counted from 1 below the heading. */
  row(number: number): Locator {
    return this.grid
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: String(number), exact: true }) });
  }

  /** Columns of the table from 0; what the row becomes stands before them. */
  cell(row: number, column: number): Locator {
    return this.row(row)
      .getByRole('gridcell')
      .nth(column + 1);
  }

  get create(): Locator {
    return this.page.getByRole('button', { name: /^Create \d+ meetings?$/ });
  }

  get progress(): Locator {
    return this.page.getByRole('progressbar');
  }
}
