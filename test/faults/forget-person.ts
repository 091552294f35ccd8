/**
 * Deletes a person (`forget`) or what is old (`retention`) in a process of its own, which the test kills: it tells its
 * folder, and stands still when the rows are deleted and the file was not scrubbed yet.
 */
import { KeptDesk, nine, stay } from '../integration/attendance/support/kept-desk.ts';

const [what = ''] = process.argv.slice(2);
const desk = new KeptDesk();
desk.meeting({ meetingId: 'm', guests: ['ana@school.example'] });
desk.told('m', [
  stay({ subject: 'mail:zoe@school.example', displayName: 'Zoe Quellenberg' }),
  stay({ subject: 'mail:ana@school.example' }),
]);
await desk.call('list', {});
desk.database.scrub = async () => {
  process.stdout.write(`${desk.folder}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  return false;
};
if (what === 'forget') await desk.call('forget', { email: 'zoe@school.example' });
else {
  desk.settings.attendanceRetentionDays = 1;
  desk.now = nine + 30 * 86_400_000;
  await desk.kept.reduceOld();
}
