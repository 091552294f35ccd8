import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultAttendanceRules } from '../../../preload/contract/attendance-facts.ts';
import type { CallInput } from '../../../preload/contract.ts';
import { KeptDesk, nine, stay } from './support/kept-desk.ts';

const ana = 'ana@school.example';
const range = { kind: 'range', from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z' } as const;
const untyped = (value: unknown) => value as never;

let desk: KeptDesk;
let columns: readonly { readonly table: string; readonly column: string }[];

beforeAll(async () => {
  desk = new KeptDesk();
  desk.meeting({ meetingId: 'm', guests: [ana, 'ben@school.example'], seriesId: 'series', projectId: 'P1' });
  desk.meeting({ meetingId: 'n', guests: [ana], start: nine - 86_400_000, seriesId: 'series' });
  desk.settings.attendanceShowPlaces = true;
  desk.told('m', [
    stay({ subject: `mail:${ana}` }),
    stay({ subject: `mail:${ana}`, source: 'meet', conference: 'run-2' }),
    stay({ subject: 'user:1', source: 'meet', conference: 'run-2' }),
    stay({ subject: 'name:guest', displayName: 'Guest' }),
  ]);
  desk.told('n', []);
  const { database } = desk;
  database.run(`INSERT INTO attendance_account VALUES ('user:1', 'ben@school.example', 'Ben', 'people', 0)`);
  database.run(`INSERT INTO attendance_space VALUES ('spaces/a', 'abcmnopxyz')`);
  await desk
    .call('assign', { meetingId: 'm', personId: 'mail:ben@school.example', email: ana })
    .catch(() => 0);
  const guest = (await desk.call('get', { meetingId: 'm' })).participants.find(({ email }) => email === null);
  await desk.call('assign', { meetingId: 'm', personId: guest?.personId ?? '', email: 'eve@school.example' });
  await desk.call('correct', {
    meetingId: 'm',
    personId: `mail:${ana}`,
    from: new Date(nine).toISOString(),
    to: new Date(nine + 60_000).toISOString(),
    why: 'door',
  });
  await desk.call('excuse', { meetingId: 'n', personId: `mail:${ana}`, why: 'ill' });
  await desk.call('setRules', { scope: { kind: 'default' }, rules: defaultAttendanceRules });
  await desk.call('setRules', { scope: { kind: 'meeting', meetingId: 'm' }, rules: defaultAttendanceRules });
  database.run(`INSERT INTO meeting_template VALUES ('eventm', 'template')`);
  await desk.call('forget', { email: 'nobody@school.example' });
  await desk.call('list', {});
  columns = database
    .all(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'attendance\\_%' ESCAPE '\\'`)
    .flatMap(({ name }) =>
      database
        .all('SELECT name FROM pragma_table_info(?)', name ?? null)
        .map((row) => ({ table: String(name), column: String(row.name) })),
    )
    // Another id is another row, and no damage.
    .filter(({ column }) => !['meeting_id', 'one'].includes(column));
});

afterAll(() => desk.close());

const damage = fc.oneof(
  fc.constantFrom(
    '',
    'sideways',
    '{broken',
    '[]',
    'null',
    '{}',
    '[null]',
    '{"code":7}',
    'mail:',
    ':',
    'name:',
  ),
  fc.constantFrom('{"code":"internal","details":7}', '{"code":"constructor"}', '{"code":"toString"}'),
  fc.constantFrom(null, 0, -1, 2, 0.5, -1e300, 1e300, 8.64e15, 8.64e15 + 1, 2 ** 53 - 1),
  fc.constantFrom(9223372036854775807n, -9223372036854775808n, BigInt(nine - 3_600_000), BigInt(nine)),
);

/** Everything that a page may ask; each answer is checked against the contract, and none may throw. */
async function askEverything(): Promise<void> {
  await desk.ask('list', {});
  for (const meetingId of ['m', 'n']) await desk.ask('get', { meetingId });
  await desk.ask('person', { email: ana });
  await desk.ask('overview', range);
  await desk.ask('overview', { kind: 'series', meetingId: 'm' });
  await desk.ask('overview', { ...range, kind: 'project', projectId: 'P1' });
  await desk.ask('links', untyped({}));
  await desk.ask('rules', untyped({}));
  const why = 'again';
  await desk.ask('excuse', { meetingId: 'm', personId: `mail:${ana}`, why });
  await desk.ask('unexcuse', { meetingId: 'm', personId: `mail:${ana}` });
  const times = { from: new Date(nine).toISOString(), to: new Date(nine + 60_000).toISOString() };
  await desk.ask('correct', { meetingId: 'm', personId: `mail:${ana}`, ...times, why });
  await desk.ask('unassign', { linkId: 'gone' });
  await desk.ask('forget', { email: 'eve@school.example' } satisfies CallInput<'attendance', 'forget'>);
}

const tables = [
  'attendance_meeting',
  'attendance_session',
  'attendance_account',
  'attendance_space',
  'attendance_link',
  'attendance_correction',
  'attendance_excuse',
  'attendance_rules',
  'attendance_result',
  'attendance_judged',
  'attendance_forgotten',
  'attendance_salt',
];

it('whatever stands in a column of an attendance table, every question has its answer', async () => {
  for (const table of tables) expect(columns.map((one) => one.table)).toContain(table);
  const { database } = desk;
  let damaged = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), damage), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      async (changes, rejudge) => {
        database.run('SAVEPOINT before');
        try {
          if (rejudge) database.run('DELETE FROM attendance_judged');
          for (const [which, value] of changes) {
            const { table, column } = columns[which % columns.length] ?? { table: '', column: '' };
            if (value === '' && column.endsWith('_id')) continue;
            damaged += write(table, column, value);
          }
          await askEverything();
        } finally {
          database.run('ROLLBACK TO before');
          database.run('RELEASE before');
        }
      },
    ),
    { numRuns: 180, seed: 1 },
  );
  expect(damaged).toBeGreaterThan(150);
});

/** What the schema itself refuses cannot stand there. */
function write(table: string, column: string, value: string | number | bigint | null): number {
  try {
    return desk.database.run(`UPDATE OR IGNORE ${table} SET ${column} = ?`, value);
  } catch {
    return 0;
  }
}
