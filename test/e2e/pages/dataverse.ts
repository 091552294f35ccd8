import type { Locator, Page } from 'playwright';

/** The form that connects Dataverse, wherever it is shown. */
export class DataverseForm {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get signIn(): Locator {
    return this.page.getByRole('button', { name: 'Sign in with Microsoft' });
  }

  async fill(values: {
    readonly url: string;
    readonly tenantId: string;
    readonly clientId: string;
  }): Promise<void> {
    await this.page.getByLabel('Environment URL').fill(values.url);
    await this.page.getByLabel('Directory (tenant) id').fill(values.tenantId);
    await this.page.getByLabel('Application (client) id').fill(values.clientId);
  }
}
