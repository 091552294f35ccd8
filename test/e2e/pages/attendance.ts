import type { Locator, Page } from 'playwright';

/** The list of meetings that have begun, one meeting of it, and the person that is open beside it. */
export class AttendancePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get grid(): Locator {
    return this.page.getByRole('grid');
  }

  /** Rows of meetings or people, without the head; while only those in sight are drawn, only those. */
  get rows(): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('gridcell') });
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  get searchMeetings(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search meetings' });
  }

  get searchPeople(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search people' });
  }

  /** "23 of 26 came, 2 late": the second heading, after the meeting's name. */
  get headline(): Locator {
    return this.page.getByRole('heading', { level: 2 }).first();
  }

  get unknown(): Locator {
    return this.page.getByRole('region', { name: /unknown guests?$/ });
  }

  get panel(): Locator {
    return this.page.getByRole('complementary');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  filter(name: string): Locator {
    return this.page.getByRole('group', { name: 'Filters' }).getByRole('button', { name });
  }

  async open(title: string): Promise<void> {
    await this.searchMeetings.fill(title);
    await this.row(title).first().click();
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  /** By the button, and waits for what main has to say of it. */
  async sync(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sync now' }).click();
    await this.page.getByText(/^From Google/).waitFor();
  }

  async back(): Promise<void> {
    await this.page.getByRole('link', { name: 'All meetings' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Attendance' }).waitFor();
  }
}
