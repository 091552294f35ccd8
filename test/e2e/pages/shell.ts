import type { Page } from 'playwright';

export type Screen = 'Today' | 'Schedule' | 'Meetings' | 'Attendance' | 'People' | 'Connections' | 'Settings';

/** What stands around every screen. */
export class Shell {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  heading(name: string) {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  async open(screen: Screen): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click();
    await this.heading(screen).waitFor();
  }

  /** From the first screen into the demo workspace, signed in as the coordinator. */
  async enterDemo(): Promise<void> {
    await this.heading('Welcome to Muster').waitFor();
    await this.page.getByRole('button', { name: 'Try the demo workspace' }).click();
    await this.heading('Today').waitFor();
  }
}
