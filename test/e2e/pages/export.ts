import type { Locator, Page } from 'playwright';

/** The dialog that takes attendance along as a file. */
export class ExportDialog {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get status(): Locator {
    return this.dialog.getByRole('status');
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Export|Exportar)$/ }).click();
    await this.dialog.getByRole('radio').first().waitFor();
  }

  choose(name: string | RegExp): Promise<void> {
    return this.dialog.getByRole('radio', { name }).check();
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^(Save|Guardar)…$/ }).click();
  }
}
