import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { exportAttendance } from '../../../../main/attendance/export/export-attendance.ts';
import { contract, type Input, type Output } from '../../../../preload/contract.ts';
import { createTestPlatform, type TestPlatform } from '../../../support/platform.ts';
import { KeptDesk } from './kept-desk.ts';

type Asked = Input<'attendance', 'export'>;

/** What is kept, and where exports of it are saved. */
export class ExportDesk extends KeptDesk {
  readonly platform: TestPlatform;
  language: 'en' | 'es' = 'en';

  constructor(overrides: Parameters<typeof createTestPlatform>[0] = {}) {
    super();
    this.platform = createTestPlatform(overrides);
  }

  export(input: Asked) {
    return exportAttendance(
      { views: this.kept.desk, platform: this.platform, language: () => this.language },
      contract.attendance.export.input.parse(input),
    );
  }

  async saved(input: Asked): Promise<{ name: string; bytes: Uint8Array; rows: number }> {
    const result = await this.export(input);
    if (!result.ok) throw new Error(result.error.code);
    const { saved, rows }: Output<'attendance', 'export'> = contract.attendance.export.output.parse(
      result.value,
    );
    const bytes = this.platform.saved.get(saved ?? '');
    if (saved === null || !bytes) throw new Error('nothing was saved');
    return { name: saved, bytes, rows };
  }

  /** The rows of a CSV, by the names of the columns. */
  async csv(content: Asked['content']): Promise<{ text: string; rows: Record<string, string>[] }> {
    const { bytes } = await this.saved({ format: 'csv', content });
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      newline: '\r\n',
      delimiter: ',',
      skipEmptyLines: true,
    });
    if (errors.length > 0) throw new Error(errors[0]?.message);
    return { text, rows: data };
  }

  /** The cells of a sheet, as another library reads them. */
  async sheet(content: Asked['content'], name: string): Promise<unknown[][]> {
    const { bytes } = await this.saved({ format: 'xlsx', content });
    return (await readSheet(Buffer.from(bytes), name)) as unknown[][];
  }

  async html(content: Asked['content']): Promise<string> {
    await this.saved({ format: 'pdf', content });
    return this.platform.printed.at(-1) ?? '';
  }

  override close(): void {
    super.close();
    this.platform.remove();
  }
}
