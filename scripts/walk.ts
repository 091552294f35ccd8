/** The coordinator's main job in the real application, step by step, and what a teacher sees after class. */
import { join } from 'node:path';
import type { Page } from 'playwright';
import { AttendancePage } from '../test/e2e/pages/attendance.ts';
import { SchedulePage } from '../test/e2e/pages/schedule.ts';
import { Shell } from '../test/e2e/pages/shell.ts';
import { value } from '../test/e2e/support/call.ts';
import { startElectron } from '../test/e2e/support/electron.ts';

export interface WalkOptions {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder for the pictures. */
  readonly pictures: string;
  readonly print: (line: string) => void;
}

export async function walkMainJob(options: WalkOptions): Promise<void> {
  const electron = await startElectron({
    args: [...options.args, '--lang=en-GB'],
    env: Object.fromEntries(Object.entries(options.env).filter(([, value]) => value !== undefined)) as Record<
      string,
      string
    >,
  });
  try {
    const page = await electron.firstWindow();
    let number = 0;
    const step = async (name: string, result: string): Promise<void> => {
      number += 1;
      const file = `${number}-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.png`;
      await page.screenshot({ path: join(options.pictures, file) });
      options.print(`${number}. ${name}: ${result}  [out/demo/${file}]`);
    };
    await walk(page, step);
  } finally {
    await electron.close();
  }
}

async function walk(page: Page, step: (name: string, result: string) => Promise<void>): Promise<void> {
  const shell = new Shell(page);
  await shell.heading('Welcome to Muster').waitFor();
  await step('Opened', 'the first screen, nothing connected yet');

  await shell.enterDemo();
  const accounts = await value(page, 'accounts', 'list', {});
  await step('Signed in', accounts.accounts.map(({ name, address }) => `${name} <${address}>`).join(', '));

  const form = new SchedulePage(page);
  await shell.open('Schedule');
  await form.title.fill('Science fair planning');
  await form.search('Project');
  await form.choose('Science', /Science/);
  await form.choose('visitor@example.org', /visitor@example\.org/);
  await form.create.waitFor();
  await page.keyboard.press('Escape');
  const audience = await form.count.textContent();
  const [invited] = /^Create.*?(person|people)/.exec((await form.create.textContent()) ?? '') ?? [];
  await step('Audience resolved', `${audience}: the button says “${invited}”`);

  await form.create.click();
  await form.done.waitFor();
  const [meeting] = (
    await value(page, 'meetings', 'list', { query: 'Science fair planning', origin: 'muster' })
  ).meetings;
  if (!meeting?.meetUrl) throw new Error('The meeting has no link.');
  await step(
    'Meeting created',
    `“${meeting.title}”, ${meeting.start}, ${meeting.attendees.length} invited, ${meeting.meetUrl}`,
  );

  await shell.open('Meetings');
  await page.getByText('Science fair planning').first().waitFor();
  await step('Listed', 'the new meeting stands in Meetings');

  await shell.open('Attendance');
  const [known] = await readClasses(page);
  if (!known) throw new Error('No past class has its attendance.');
  await new AttendancePage(page).open(known.title);
  const { came, invited: guests, late } = known.counts;
  const sources = known.sources.map((source) => (source === 'reports' ? 'Google Reports' : 'Google Meet'));
  await step(
    'Attendance',
    `“${known.title}”: ${came} of ${guests} came, ${late} late, from ${sources.join(' and ')}`,
  );
}

/** Past classes whose attendance is known, newest first: Muster has read it by itself meanwhile. */
async function readClasses(page: Page) {
  const patience = Date.now() + 30_000;
  for (;;) {
    const { meetings } = await value(page, 'attendance', 'list', { query: 'Year' });
    const known = meetings.filter(({ state, counts }) => state === 'complete' && counts.came > 0);
    if (known.length > 0 || Date.now() > patience) return known;
    await page.waitForTimeout(250);
  }
}
