import type { Locator, Page } from 'playwright';

/** Changing, rescheduling and cancelling a meeting, wherever it was begun. */
export class ChangePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The meeting beside the list. */
  async openPanel(meetingId: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/meetings/${meetingId}`);
    await this.page.getByRole('button', { name: 'Change', exact: true }).waitFor();
  }

  press(name: 'Change' | 'Reschedule' | 'Cancel meeting'): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get title(): Locator {
    return this.dialog.getByLabel('Title', { exact: true });
  }

  /** "Save and mail 24 people" */
  get save(): Locator {
    return this.dialog.getByRole('button', { name: /^Save/ });
  }

  /** "Cancel and mail 24 people" */
  get cancel(): Locator {
    return this.dialog.getByRole('button', { name: /^Cancel (and mail|the meeting)/ });
  }

  get recipients(): Locator {
    return this.dialog.getByRole('table').getByRole('row');
  }

  /** What waits to be sent. */
  get bar(): Locator {
    return this.page.getByRole('region', { name: 'Changes on their way' });
  }

  inBar(name: 'Undo' | 'Send now' | 'Compare'): Locator {
    return this.bar.getByRole('button', { name });
  }
}
