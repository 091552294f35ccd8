import type { Input, Output } from '../../../preload/contract.ts';
import type { Platform } from '../../platform.ts';
import { ok, type Result } from '../../result.ts';
import { exportWords } from '../../words/attendance-export.ts';
import type { Language } from '../../words/language.ts';
import type { ViewDesk } from '../views/desk.ts';
import { knownZone } from '../views/instants.ts';
import type { Format } from './content.ts';
import type { Frame } from './facts.ts';
import { fileName } from './file-name.ts';
import { type Made, make } from './make.ts';
import { sayIn } from './say.ts';
import { timesIn } from './zone-time.ts';

export interface ExportDesk {
  readonly views: ViewDesk;
  readonly platform: Pick<Platform, 'saveFile' | 'printPdf'>;
  readonly language: () => Language;
}

/** Makes the file, then asks where to save it: nothing is written when the dialog is closed. */
export async function exportAttendance(
  { views, platform, language }: ExportDesk,
  { format, content }: Input<'attendance', 'export'>,
): Promise<Result<Output<'attendance', 'export'>>> {
  const spoken = language();
  const words = exportWords(spoken);
  const { attendancePresenceOnly, attendanceShowPlaces } = views.settings();
  const frameIn = (wanted: string): Frame => {
    const zone = knownZone(wanted);
    return {
      say: sayIn(words, zone),
      zone,
      exportedAt: timesIn(zone)(new Date(views.now()).toISOString()) ?? '',
      presenceOnly: attendancePresenceOnly,
      showPlaces: attendanceShowPlaces,
    };
  };
  const made = await make(views, content, frameIn, spoken);
  if (!made.ok) return made;
  const bytes = await bytesOf(platform, format, made.value);
  if (!bytes.ok) return bytes;
  const { title, day, rows, printedRows } = made.value;
  const saved = await platform.saveFile({
    title: words.saveTitle,
    suggestedName: fileName(title, day, format, words.attendance),
    bytes: bytes.value,
  });
  if (!saved.ok) return saved;
  return ok({ saved: saved.value?.name ?? null, rows: format === 'pdf' ? printedRows : rows });
}

async function bytesOf(
  platform: ExportDesk['platform'],
  format: Format,
  made: Made,
): Promise<Result<Uint8Array>> {
  if (format === 'pdf') return platform.printPdf({ html: await made.html(), landscape: true });
  if (format === 'xlsx') {
    const { xlsxOf } = await import('./table/xlsx.ts');
    return ok(await xlsxOf(made.sheets()));
  }
  const { csvOf } = await import('./table/csv.ts');
  return ok(await csvOf(made.table()));
}
