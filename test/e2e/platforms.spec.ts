import { expect, test } from 'playwright/test';
import { ChangePage } from './pages/change.ts';
import { ImportPage } from './pages/import.ts';
import { SchedulePage } from './pages/schedule.ts';
import { Shell } from './pages/shell.ts';
import { value } from './support/call.ts';
import { type CoordinatorsDesk, openCoordinatorsDesk } from './support/desk.ts';
import { look } from './support/look.ts';

let desk: CoordinatorsDesk;

test.beforeEach(async () => {
  desk = await openCoordinatorsDesk();
});

test.afterEach(() => desk.close());

const room = /^https:\/\/rooms\.example\.org\/[a-z2-9]{12}$/;
const where = () => desk.running.page.getByRole('combobox', { name: 'Where' });
const events = (title: string) =>
  desk.organisation.services
    .events(desk.coordinator)
    .filter(({ fields, status }) => fields.summary === title && status !== 'cancelled');

async function choosePlatform(name: string | RegExp): Promise<void> {
  await where().click();
  await desk.running.page.getByRole('option', { name }).click();
}

async function create(title: string, platform: string | RegExp): Promise<void> {
  const schedule = new SchedulePage(desk.running.page);
  await new Shell(desk.running.page).open('Schedule');
  await schedule.title.fill(title);
  await schedule.audience.fill('guest@example.org');
  await desk.running.page.keyboard.press('Enter');
  await choosePlatform(platform);
  await schedule.create.waitFor();
}

test('a room of one’s own: set once, chosen in the form, and changed to no link with the bar', async () => {
  const { page } = desk.running;
  await new Shell(page).open('Schedule');
  await expect(page.getByText('add their addresses in Settings')).toBeVisible();
  await new Shell(page).open('Settings');
  const field = page.getByRole('textbox', { name: 'Address of a room' });
  await field.fill('http://rooms.example.org/{id}');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('has to begin with https://')).toBeVisible();
  await field.fill('https://rooms.example.org/{id}');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Remove https:\/\/rooms/ })).toBeVisible();
  await look(page, 'platforms-1-settings');

  await create('Council', /Own room: rooms\.example\.org/);
  await look(page, 'platforms-2-form');
  const schedule = new SchedulePage(page);
  await schedule.create.click();
  await expect(schedule.done).toBeVisible();
  const [event] = events('Council');
  expect(event).toMatchObject({ conference: null, fields: { location: expect.stringMatching(room) } });

  const change = new ChangePage(page);
  const { meetings } = await value(page, 'meetings', 'list', { query: 'Council' });
  await change.openPanel(meetings[0]?.meetingId ?? '');
  await expect(page.getByRole('region', { name: /link/i }).first()).toContainText('Own room');
  await change.press('Change');
  await choosePlatform('No video link');
  await change.save.click();
  await expect(change.bar).toContainText('gets a new place: No video link');
  await look(page, 'platforms-3-held');
  await change.inBar('Send now').click();
  await expect.poll(() => events('Council')[0]?.fields.location).toBeUndefined();
});

test('Zoom: connected by its form, chosen, made once, and taken away when the meeting moves to Meet', async () => {
  const { page } = desk.running;
  const { zoomApp, zoom } = desk.organisation.services;
  await new Shell(page).open('Connections');
  await page.getByRole('button', { name: 'Connect Zoom' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Account ID').fill(zoomApp.zoomAccountId);
  await dialog.getByLabel('Client ID').fill(zoomApp.clientId);
  await dialog.getByLabel('Client secret').fill('wrong');
  await dialog.getByLabel('E-mail address of the host').fill(zoomApp.host);
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(dialog).toContainText('Zoom refused these credentials');
  await look(page, 'platforms-4-zoom-refused');
  await dialog.getByLabel('Client secret').fill(zoomApp.clientSecret);
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(dialog).toBeHidden();
  await look(page, 'platforms-5-zoom-card');

  await create('Remote lesson', 'Zoom');
  const schedule = new SchedulePage(page);
  await schedule.create.click();
  await expect(schedule.done).toBeVisible();
  const [made] = zoom.meetings();
  expect(events('Remote lesson')[0]?.fields.location).toBe(made?.join_url);

  const change = new ChangePage(page);
  const { meetings } = await value(page, 'meetings', 'list', { query: 'Remote lesson' });
  await change.openPanel(meetings[0]?.meetingId ?? '');
  await look(page, 'platforms-6-zoom-meeting');
  await change.press('Change');
  await choosePlatform('Google Meet');
  await change.save.click();
  await change.inBar('Send now').click();
  await expect.poll(() => zoom.meetings()).toEqual([]);
  await expect.poll(() => events('Remote lesson')[0]?.conference?.code).toMatch(/-/);
});

test('an imported table: one platform for all rows, another where a column says so; on Zoom once it is connected', async () => {
  const { page } = desk.running;
  const { zoomApp, zoom } = desk.organisation.services;
  const room = 'https://rooms.example.org/{id}';
  await value(page, 'settings', 'set', { defaultPlatform: 'room', ownRooms: [room] });
  const screen = new ImportPage(page);
  await screen.open();
  await screen.paste(
    [
      'Title\tDate\tStart\tGuests\tPlatform',
      'Algebra\t2027-09-06\t10:00\ta@example.com\t',
      'Geometry\t2027-09-07\t10:00\tb@example.com\tZoom',
      'Choir\t2027-09-08\t10:00\tc@example.com\tnone',
    ].join('\n'),
  );
  await expect(where()).toHaveValue('Own room: rooms.example.org/{id}');
  await expect(screen.row(1)).toContainText('Own room');
  await expect(screen.row(2)).toContainText('Zoom is not connected. Connect it in Connections');
  await expect(screen.row(3)).toContainText('No video link');
  await expect(screen.create).toHaveText('Create 2 meetings');
  await look(page, 'platforms-7-import');

  // There and back: the table is still here, and is checked anew.
  await new Shell(page).open('Connections');
  await value(page, 'accounts', 'connect', { provider: 'zoom', ...zoomApp });
  await new Shell(page).open('Schedule');
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(screen.create).toHaveText('Create 3 meetings');
  await choosePlatform('Zoom');
  await expect(screen.row(1)).toContainText('1 guest · Zoom');
  await look(page, 'platforms-8-import-zoom');
  await screen.create.click();
  await expect(page.getByText('3 of 3 meetings created')).toBeVisible({ timeout: 20_000 });
  expect(events('Algebra')[0]?.fields.location).toBe(
    zoom.meetings().find(({ topic }) => topic === 'Algebra')?.join_url,
  );
  expect(
    zoom
      .meetings()
      .map(({ topic }) => topic)
      .sort(),
  ).toEqual(['Algebra', 'Geometry']);
  expect(events('Choir')).toMatchObject([{ conference: null }]);

  await page.getByRole('button', { name: 'Undo…' }).click();
  await page.getByRole('button', { name: 'Delete them' }).click();
  await expect(page.getByText('3 of 3 meetings deleted again')).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => zoom.meetings()).toEqual([]);
});
