import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'playwright/test';
import { readSheet } from 'read-excel-file/node';
import { AttendancePage } from './pages/attendance.ts';
import { ExportDialog } from './pages/export.ts';
import { Shell } from './pages/shell.ts';
import { value } from './support/call.ts';
import { launchMuster, type Running } from './support/launch.ts';
import { look } from './support/look.ts';
import { pdfText } from './support/pdf.ts';
import { chooseSaving } from './support/save-dialog.ts';

const past = 'Year 7 Mathematics: problem clinic';
let running: Running;
let exporting: ExportDialog;
let folder: string;

test.beforeAll(async () => {
  running = await launchMuster();
  const { page, electron } = running;
  exporting = new ExportDialog(page);
  await new Shell(page).enterDemo();
  await value(page, 'calendars', 'sync', {});
  await value(page, 'directory', 'sync', {});
  const attendance = new AttendancePage(page);
  await new Shell(page).open('Attendance');
  await attendance.rows.first().waitFor();
  await attendance.open(past);
  await attendance.sync();
  folder = await chooseSaving(electron, 'save');
});
test.afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const savedAs = (ending: string): string => {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  expect(names).toHaveLength(1);
  return names[0] ?? '';
};

test('a PDF of the picture, as Chromium prints it, with every name in it', async () => {
  const { page } = running;
  await exporting.open();
  await look(page, 'attendance-export-1-pdf');
  await exporting.save();
  await expect(exporting.status).toHaveText(
    /^Saved as Year 7 Mathematics problem clinic .*\.pdf, \d+ rows\.$/,
  );
  const bytes = readFileSync(join(folder, savedAs('.pdf')));
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const text = pdfText(bytes).replaceAll(/\s/g, '');
  for (const words of ['Caleb Hartley', 'Year 7 Mathematics', '12 of 13 came', 'Tomás Vidal']) {
    expect(text).toContain(words.replaceAll(' ', ''));
  }
  // Tagged, so that a screen reader finds the table and what the strips show; A4 across.
  const raw = bytes.toString('latin1');
  expect(raw).toContain('/StructTreeRoot');
  expect(raw).toMatch(/\/MediaBox \[0 0 84[12][\d.]* 59[456]/);
  await look(page, 'attendance-export-2-saved');
});

test('CSV and Excel with the same rows', async () => {
  await exporting.choose(/^CSV/);
  await expect(exporting.dialog).toContainText('IP addresses and countries are left out');
  await exporting.save();
  await expect(exporting.status).toHaveText(/\.csv, \d+ rows\.$/);
  const text = readFileSync(join(folder, savedAs('.csv')), 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
  expect(data.map((row) => row.person_name)).toContain('Caleb Hartley');
  await exporting.choose(/^Excel/);
  await exporting.save();
  await expect(exporting.status).toHaveText(/\.xlsx, \d+ rows\.$/);
  const rows = await readSheet(readFileSync(join(folder, savedAs('.xlsx'))), 'rows');
  const [head, ...cells] = rows;
  const name = head?.indexOf('person_name') ?? -1;
  const names = cells.map((row) => String(row[name]));
  expect(names).toContain('+4416329601••');
  // As CSV a telephone number would be reckoned with; text of a workbook never is.
  expect(data.map((row) => row.person_name)).toEqual(
    names.map((one) => (one.startsWith('+') ? `'${one}` : one)),
  );
});

test('minutes for billing, and nothing written when the dialog is closed', async () => {
  const { page, electron } = running;
  await exporting.choose('Minutes for billing');
  await expect(exporting.dialog.getByRole('combobox', { name: 'Rounding' })).toBeVisible();
  await look(page, 'attendance-export-3-billing');
  const other = await chooseSaving(electron, 'cancel');
  await exporting.save();
  await expect(exporting.dialog.getByRole('button', { name: 'Save…' })).toBeEnabled();
  await expect(exporting.status).toBeEmpty();
  expect(readdirSync(other)).toEqual([]);
  rmSync(other, { recursive: true });
});

test('everybody against all meetings, and what is billed, printed', async () => {
  const { page, electron } = running;
  const printed = await chooseSaving(electron, 'save');
  const scope = { kind: 'range', from: '2000-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' } as const;
  const read = async (content: Parameters<typeof value<'attendance', 'export'>>[3]['content']) => {
    const { saved } = await value(page, 'attendance', 'export', { format: 'pdf', content });
    return pdfText(readFileSync(join(printed, saved ?? ''))).replaceAll(/\s/g, '');
  };
  const matrix = await read({ kind: 'overview', scope });
  for (const words of ['CalebHartley', 'Missedinarow', 'Nno-show']) expect(matrix).toContain(words);
  const billed = await read({
    kind: 'billing',
    scope,
    rounding: { unit: 15, mode: 'up' },
    within: 'scheduled',
  });
  for (const words of ['upto15min', 'Notbilled:estimateonly']) expect(billed).toContain(words);
  rmSync(printed, { recursive: true });
});

test('in Spanish and in the dark', async () => {
  const { page, electron } = running;
  await value(page, 'settings', 'set', { language: 'es', theme: 'dark' });
  await expect(exporting.dialog).toContainText('Qué contendrá');
  await look(page, 'attendance-export-4-billing-es-dark');
  const spanish = await chooseSaving(electron, 'save');
  await exporting.choose('Esta reunión');
  await exporting.choose(/^PDF/);
  await exporting.save();
  await expect(exporting.status).toContainText('Guardado como');
  const [name = ''] = readdirSync(spanish);
  const text = pdfText(readFileSync(join(spanish, name))).replaceAll(/\s/g, '');
  expect(text).toContain('Vinieron12de13');
  rmSync(spanish, { recursive: true });
  await value(page, 'settings', 'set', { language: 'en', theme: 'light' });
});
