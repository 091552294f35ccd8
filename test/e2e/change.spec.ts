import { expect, test } from 'playwright/test';
import { calls, signIn } from '../integration/demo/browser.ts';
import { ChangePage } from './pages/change.ts';
import { SchedulePage } from './pages/schedule.ts';
import { Shell } from './pages/shell.ts';
import { value } from './support/call.ts';
import type { Running } from './support/launch.ts';
import { look } from './support/look.ts';
import { type Organisation, startOrganisation } from './support/organisation.ts';
import { connectCoordinator } from './support/sign-in.ts';

let organisation: Organisation;
let running: Running;
let coordinator: string;
let change: ChangePage;
let meeting: { meetingId: string; eventId: string };

test.beforeEach(async () => {
  organisation = await startOrganisation();
  running = await organisation.launch();
  coordinator = await connectCoordinator(running, organisation);
  change = new ChangePage(running.page);
  meeting = await value(running.page, 'meetings', 'create', {
    title: 'Rehearsal',
    description: 'Bring your parts.',
    employeeEmails: ['guest@example.org', `ana@${coordinator.split('@')[1]}`],
    startTime: tomorrowAt(10),
    endTime: tomorrowAt(11),
    timeZone: 'Europe/Madrid',
    sendUpdates: 'none',
  });
  await new Shell(running.page).open('Meetings');
});

test.afterEach(async () => {
  await running.close();
  await organisation.close();
});

/** On the wall of Madrid; the day after tomorrow's week does not matter to any test. */
function tomorrowAt(hour: number): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid' }).format(
    Date.now() + 24 * 3_600_000,
  );
  return `${day}T${String(hour).padStart(2, '0')}:00`;
}

const stored = () => organisation.services.events(coordinator).find(({ id }) => id === meeting.eventId);
const titleThere = () => stored()?.fields.summary;
const startThere = () => {
  const start = stored()?.start;
  return start?.kind === 'moment' ? start.instant : null;
};
const mails = () =>
  organisation.services.sent.filter(
    ({ eventId, sendUpdates }) => eventId === meeting.eventId && sendUpdates !== 'none',
  );

async function elsewhere(body: Record<string, unknown>): Promise<void> {
  const { services } = organisation;
  const google = calls(services, (await signIn(services)).accessToken);
  const { status } = await google('PATCH', `calendars/primary/events/${meeting.eventId}`, { body });
  expect(status).toBe(200);
}

test('a change says whom it mails, waits in the bar, and is undone before anybody hears of it', async () => {
  await change.openPanel(meeting.meetingId);
  await change.press('Change');
  await change.title.fill('Dress rehearsal');
  await expect(change.recipients).toContainText([
    /Person/,
    /ana@.*Title or description change.*Mailed/,
    /guest@example\.org.*outside.*Title or description change.*Mailed/,
  ]);
  await change.dialog.getByText('Only people outside').click();
  await expect(change.save).toHaveText('Save and mail 1 person');
  await look(running.page, 'change-1-form');
  await change.save.click();
  await expect(change.bar).toContainText('“Rehearsal” is changed.');
  await expect(change.bar).toContainText('1 person is mailed');
  await look(running.page, 'change-2-held');
  await change.inBar('Undo').click();
  await expect(change.bar).toBeHidden();
  expect([titleThere(), mails()]).toEqual(['Rehearsal', []]);

  await change.press('Change');
  await change.title.fill('Dress rehearsal');
  await change.save.click();
  await change.inBar('Send now').click();
  await expect.poll(titleThere).toBe('Dress rehearsal');
  await expect(running.page.getByRole('heading', { name: 'Dress rehearsal' })).toBeVisible();
  expect(mails()).toHaveLength(1);
});

test('what was changed elsewhere meanwhile is shown beside mine; mine is sent only when I say so', async () => {
  await change.openPanel(meeting.meetingId);
  await change.press('Change');
  await change.title.fill('My title');
  await elsewhere({ summary: 'Their title' });
  await change.save.click();
  await expect(change.dialog.getByRole('region', { name: 'In Google Calendar now' })).toContainText(
    'Their title',
  );
  await expect(change.dialog.getByRole('region', { name: 'Your change' })).toContainText('My title');
  await look(running.page, 'change-3-conflict');
  expect(titleThere()).toBe('Their title');
  await change.dialog.getByRole('button', { name: 'Use mine' }).click();
  await change.inBar('Send now').click();
  await expect.poll(titleThere).toBe('My title');
});

test('cancelled with a note: the record stays, and exactly those who were named are mailed', async () => {
  await change.openPanel(meeting.meetingId);
  await change.press('Cancel meeting');
  await expect(change.recipients).toHaveCount(3);
  await change.dialog.getByLabel('Note to the guests').fill('We meet next week instead.');
  await expect(change.cancel).toHaveText('Cancel and mail 2 people');
  await look(running.page, 'change-4-cancel');
  await change.cancel.click();
  await change.inBar('Send now').click();
  await expect.poll(() => stored()?.status).toBe('cancelled');
  expect(stored()?.fields.description).toBe('We meet next week instead.\n\nBring your parts.');
  expect(mails().map(({ change, recipients }) => [change, recipients.length])).toEqual([['cancelled', 2]]);
  const { meeting: kept } = await value(running.page, 'meetings', 'get', { meetingId: meeting.meetingId });
  expect(kept).toMatchObject({ status: 'cancelled', title: 'Rehearsal' });
});

test('kill -9 while a change is on its way: after the restart it is there, once, and mailed once', async () => {
  const write = { method: 'PATCH', path: /\/events\/[^/]+$/ };
  const fault = organisation.services.faults.add({ kind: 'commit-then-hang', match: write, times: 1 });
  await change.openPanel(meeting.meetingId);
  await change.press('Change');
  await change.title.fill('Killed in the middle');
  await change.save.click();
  await change.inBar('Send now').click();
  await fault.struck;
  const { userData } = running;
  const process = running.electron.process();
  const gone = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  await gone;
  fault.release();
  running = await organisation.launch(userData);
  await new Shell(running.page).heading('Today').waitFor();
  await expect
    .poll(async () => (await value(running.page, 'meetings', 'pendingChanges', {})).changes)
    .toEqual([]);
  const { meetings } = await value(running.page, 'meetings', 'list', { query: 'Killed in the middle' });
  expect(meetings).toHaveLength(1);
  expect(mails()).toHaveLength(1);
});

test('in the week a meeting is moved with the keys alone, and by dragging; both are confirmed first', async () => {
  const { page } = running;
  await page.getByText('Week', { exact: true }).click();
  const block = page.locator(`#week-${meeting.meetingId}`);
  if (!(await block.isVisible())) await page.getByRole('button', { name: 'Next week' }).click();
  await block.focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(/^Moving “Rehearsal” to .*10:30 – 11:30/).first()).toBeVisible();
  await look(page, 'change-5-week-moving');
  await page.keyboard.press('Enter');
  await expect(change.save).toHaveText('Save and mail 2 people');
  await expect(change.recipients.nth(1)).toContainText('The time changes');
  const before = startThere();
  await change.save.focus();
  await page.keyboard.press('Enter');
  await expect(change.bar).toContainText(/“Rehearsal” moves to .*10:30 – 11:30/);
  await change.inBar('Send now').press('Enter');
  await expect.poll(startThere).toBe(Number(before) + 30 * 60_000);

  await expect(change.bar).toBeHidden();
  await block.scrollIntoViewIfNeeded();
  const box = await block.boundingBox();
  if (!box) throw new Error('the meeting is not drawn');
  await page.mouse.move(box.x + box.width / 2, box.y + 6);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 6 + 12);
  await page.mouse.move(box.x + box.width / 2, box.y + 6 + 48, { steps: 4 });
  await page.mouse.up();
  await expect(change.dialog.getByLabel('Start: Hours')).toHaveValue('11');
  await page.keyboard.press('Escape');
  await expect(change.dialog).toBeHidden();
  expect(startThere()).toBe(Number(before) + 30 * 60_000);
});

test('contributors who come and go: Today offers to follow, and those typed by hand stay', async () => {
  const { services } = organisation;
  const { page } = running;
  const { url, tenantId, clientId, clientSecret } = services.dataverse;
  const credentials = { kind: 'client-credentials' as const, tenantId, clientId, clientSecret };
  await value(page, 'accounts', 'connect', { provider: 'dataverse', url, credentials });
  await value(page, 'directory', 'sync', {});
  const [project] = services.data.projects;
  const { meetingId, eventId } = await value(page, 'meetings', 'create', {
    title: 'Follows its project',
    audienceType: 'custom',
    projectId: project?.projectId ?? '',
    employeeEmails: ['guest@example.org'],
    startTime: tomorrowAt(15),
    timeZone: 'Europe/Madrid',
    sendUpdates: 'none',
  });
  const before = (await value(page, 'meetings', 'get', { meetingId })).meeting.attendees.map(
    ({ email }) => email,
  );
  const addressOf = (id: string) =>
    services.data.people.find((one) => one.employeeId === id)?.email?.toLowerCase();
  const { contributors, people } = services.data;
  const leaves = contributors.find(
    (one) => one.projectId === project?.projectId && before.includes(addressOf(one.employeeId) ?? ''),
  );
  const comes = people
    // The coordinator organises the meeting and is not mailed about it.
    .filter(({ email }) => email !== coordinator)
    .filter(({ email }) => email?.endsWith('@harbour.example.com') && !before.includes(email.toLowerCase()))
    .filter(
      ({ employeeId }) =>
        !contributors.some((one) => one.employeeId === employeeId && one.projectId === project?.projectId),
    )
    .slice(0, 2);
  services.changeDirectory({
    contributors: [
      ...contributors.filter((one) => one !== leaves),
      ...comes.map(({ employeeId }) => ({ employeeId, projectId: project?.projectId ?? '' })),
    ],
  });
  await value(page, 'directory', 'sync', {});
  await new Shell(page).open('Today');
  const attention = page.getByRole('complementary', { name: 'Needs attention' });
  await expect(attention).toContainText('Follows its project: add 2, remove 1');
  await look(page, 'change-6-drift-today');
  await attention.getByRole('button', { name: 'Look' }).click();
  await expect(change.dialog.getByRole('button', { name: 'Change the guests' })).toBeFocused();
  await expect(change.recipients.filter({ hasText: 'No longer invited' })).toHaveCount(1);
  await expect(change.recipients.filter({ hasText: 'Newly invited' })).toHaveCount(2);
  await look(page, 'change-7-drift');
  await page.keyboard.press('Enter');
  await change.inBar('Send now').click();
  const wanted = [
    ...before.filter((email) => email !== addressOf(leaves?.employeeId ?? '')),
    ...comes.map(({ email }) => email?.toLowerCase() ?? ''),
  ].sort();
  await expect
    .poll(() =>
      services
        .events(coordinator)
        .find(({ id }) => id === eventId)
        ?.attendees.map(({ email }) => email)
        .toSorted(),
    )
    .toEqual(wanted);
  expect(wanted).toContain('guest@example.org');
  await expect(attention).not.toContainText('Follows its project');
});

test('a meeting that was just made is undone silently while nobody was mailed, and said honestly otherwise', async () => {
  const { page } = running;
  await new Shell(page).open('Schedule');
  const form = new SchedulePage(page);
  const create = async (title: string, mail: 'To nobody' | 'To everybody'): Promise<void> => {
    await form.title.fill(title);
    await page.getByRole('radiogroup').getByText(mail, { exact: true }).click();
    await form.create.click();
    await form.done.waitFor();
  };
  const called = (title: string) =>
    organisation.services.events(coordinator).filter(({ fields }) => fields.summary === title);
  await form.choose('guest@example.org', /guest@example\.org/);
  await create('Made by mistake', 'To nobody');
  await page.getByRole('button', { name: /^Undo \(\d+ s\)$/ }).click();
  await expect(form.title).toHaveValue('Made by mistake');
  expect(called('Made by mistake').map(({ status }) => status)).toEqual(['cancelled']);
  expect(organisation.services.sent.filter(({ sendUpdates }) => sendUpdates !== 'none')).toEqual([]);

  await create('Made and mailed', 'To everybody');
  await expect(page.getByText('Google has mailed the invitations already')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  await look(page, 'change-8-created');
});

const spanish = { language: 'es', theme: 'dark' } as const;

test('in Spanish and in the dark: a picture of each, and nothing that axe objects to', async () => {
  const { page } = running;
  await value(page, 'settings', 'set', spanish);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.getByText('Semana', { exact: true }).click();
  await page.locator('[data-day] button').first().waitFor();
  await look(page, 'change-es-1-week');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/meetings/${meeting.meetingId}`);
  await page.getByRole('button', { name: 'Cambiar', exact: true }).click();
  await change.dialog.getByRole('button', { name: /^Quitar a guest/ }).click();
  await expect(change.dialog.getByText('Ya no está invitada')).toBeVisible();
  await look(page, 'change-es-2-form');
  await elsewhere({ summary: 'De otra persona' });
  await change.dialog.getByRole('textbox', { name: 'Título' }).fill('Ensayo general');
  await change.dialog.getByRole('button', { name: /^Guardar/ }).click();
  await change.dialog.getByRole('button', { name: 'Usar lo mío' }).waitFor();
  await look(page, 'change-es-3-conflict');
  await change.dialog.getByRole('button', { name: 'Usar lo mío' }).click();
  await page.getByRole('region', { name: 'Cambios en camino' }).waitFor();
  await look(page, 'change-es-4-held');
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await page.getByRole('button', { name: 'Cancelar la reunión' }).click();
  await expect(change.recipients).toHaveCount(3);
  await look(page, 'change-es-5-cancel');
});
