import type { Locator, Page } from 'playwright';

/** The screen on which calendars are chosen and configured. */
export class CalendarsScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  row(name: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(name) });
  }

  read(name: string): Locator {
    return this.page.getByRole('switch', { name: `Read ${name}` });
  }

  receives(name: string): Locator {
    return this.page.getByRole('radio', { name: `New meetings go to ${name}` });
  }

  change(name: string): Locator {
    return this.page.getByRole('button', { name: `Change the scheduling of ${name}` });
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name: `Scheduling in ${name}` });
  }
}
