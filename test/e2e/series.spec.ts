import { expect, test } from 'playwright/test';
import { SchedulePage } from './pages/schedule.ts';
import { SeriesPage } from './pages/series.ts';
import { Shell } from './pages/shell.ts';
import { value } from './support/call.ts';
import type { Running } from './support/launch.ts';
import { look } from './support/look.ts';
import { type Organisation, startOrganisation } from './support/organisation.ts';
import { connectCoordinator } from './support/sign-in.ts';

let organisation: Organisation;
let running: Running;
let coordinator: string;

test.beforeEach(async () => {
  organisation = await startOrganisation();
  running = await organisation.launch();
  coordinator = await connectCoordinator(running, organisation);
});
test.afterEach(async () => {
  await running.close();
  await organisation.close();
});

const masters = (title: string) =>
  organisation.services
    .events(coordinator)
    .filter(({ fields, recurrence }) => fields.summary === title && recurrence.length > 0);
/** On the wall in Madrid, each time it takes place. */
const wallTimes = async (query: string): Promise<string[]> => {
  const { meetings } = await value(running.page, 'meetings', 'list', { query, status: 'scheduled' });
  const clock = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Madrid',
  });
  return meetings.map(({ start }) => clock.format(new Date(start)));
};

test('a weekly class over a change of the clocks: created, one date moved, this and all that follow changed', async () => {
  const { page } = running;
  await new Shell(page).open('Schedule');
  const form = new SchedulePage(page);
  const series = new SeriesPage(page);
  await form.title.fill('Rhetoric');
  await form.choose('guest@example.org', /guest@example\.org/);
  await page.keyboard.press('Escape');
  await series.choose(/^Every \w+day$/);
  await series.afterNumber(30);
  // Somewhere in thirty weeks the clocks of Madrid change.
  await expect(series.preview).toContainText('30 dates');
  await expect(series.preview).toContainText(/The clocks change on .* it stays at \d\d:\d\d/);
  await series.preview
    .getByRole('button', { name: /^Leave out/ })
    .nth(1)
    .click();
  await expect(series.preview).toContainText('29 dates');
  await expect(series.preview).toContainText('is left out');
  await look(page, 'series-form-light-en');
  await form.create.click();
  await expect(form.done).toBeVisible();
  expect(masters('Rhetoric')).toHaveLength(1);

  await expect.poll(async () => (await wallTimes('Rhetoric')).length).toBe(29);
  expect(new Set(await wallTimes('Rhetoric')).size).toBe(1);
  const { meetings } = await value(page, 'meetings', 'list', { query: 'Rhetoric', status: 'scheduled' });
  const third = meetings[2];
  const fifth = meetings[4];
  if (!third || !fifth) throw new Error('the series is shorter than it was made');
  const later = (time: string): string => new Date(Date.parse(time) + 26 * 3_600_000).toISOString();
  await value(page, 'meetings', 'update', {
    meetingId: third.meetingId,
    changes: { startTime: later(third.start), endTime: later(third.end) },
  });

  await new Shell(page).open('Meetings');
  await expect(page.getByRole('row', { name: /Rhetoric.*Series/ }).first()).toBeVisible();
  await series.open(fifth.meetingId);
  await expect(series.panel).toContainText(/Repeats every \w+day until .*, \d+ left/);
  await expect(series.panel).toContainText('1 date was changed by itself');
  await series.panel.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(series.dialog.getByRole('radio', { name: 'This date only' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const ask = async (): Promise<void> => {
    await series.dialog.getByRole('textbox', { name: 'Title' }).fill('Logic');
    await series.dialog.getByRole('button', { name: 'Remove guest@example.org' }).click();
    await series.dialog.locator('#series-audience').fill('zoe@example.org');
    await page.getByRole('option', { name: /zoe@example\.org/ }).click();
    await series.dialog.getByRole('textbox', { name: 'Title' }).focus();
    await expect(series.dialog.getByRole('row', { name: /zoe@example\.org.*Newly invited/ })).toBeVisible();
    await expect(
      series.dialog.getByRole('row', { name: /guest@example\.org.*No longer invited/ }),
    ).toBeVisible();
  };
  await ask();
  await look(page, 'series-scope-light-en');
  await series.change.click();
  await expect(series.dialog).toBeHidden();
  await expect(series.bar).toContainText('This date and all that follow.');
  await look(page, 'series-held-light-en');
  await series.bar.getByRole('button', { name: 'Undo' }).click();
  await expect(series.bar).toBeHidden();
  expect(masters('Logic')).toHaveLength(0);

  await series.panel.getByRole('button', { name: 'Change', exact: true }).click();
  await page.keyboard.press('ArrowDown');
  await ask();
  await series.change.click();
  await series.bar.getByRole('button', { name: 'Send now' }).click();
  await expect.poll(async () => (await wallTimes('Logic')).length).toBeGreaterThan(20);
  expect(masters('Rhetoric')).toHaveLength(1);
  expect(masters('Logic')).toHaveLength(1);
  expect((await wallTimes('Rhetoric')).length + (await wallTimes('Logic')).length).toBe(29);
  const guests = masters('Logic')[0]?.attendees.map(({ email }) => email);
  expect(guests).toContain('zoe@example.org');
  expect(guests).not.toContain('guest@example.org');
  expect(organisation.conformance.problems).toEqual([]);
});

test('custom rules by keyboard, in Spanish and in the dark', async () => {
  const { page } = running;
  await value(page, 'settings', 'set', { language: 'es', theme: 'dark' });
  await page.getByRole('link', { name: 'Programar' }).click();
  const series = new SeriesPage(page, { field: 'Repetición', preview: 'Fechas de la serie' });
  await series.choose('Personalizada');
  await page.getByRole('textbox', { name: 'Cada', exact: true }).fill('2');
  await page.getByRole('checkbox', { name: 'viernes' }).focus();
  await page.keyboard.press('Space');
  await expect(series.preview).toContainText('cada 2 semanas');
  await look(page, 'series-custom-dark-es');
});

test('a series in one line of words: its rhythm and its end as chips, and then in the form', async () => {
  const { page } = running;
  await new Shell(page).open('Schedule');
  await page
    .getByRole('textbox', { name: 'In one line' })
    .fill('Latin every three weeks for 12 weeks Tue 10:00');
  const chips = page.getByRole('list', { name: 'As it is understood' });
  await expect(chips.getByRole('button', { name: 'Repeats: Every 3 weeks. Change' })).toBeVisible();
  await expect(chips.getByRole('button', { name: 'Ends: For 12 weeks. Change' })).toBeVisible();
  await look(page, 'series-quick-light-en');
  await page.keyboard.press('Enter');
  await expect(new SeriesPage(page).preview).toContainText('4 dates');
});

test('cancelling what follows: who is mailed, and taken back in time; in Spanish and in the dark', async () => {
  const { page } = running;
  await value(page, 'settings', 'set', { language: 'es', theme: 'dark' });
  const start = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await value(page, 'meetings', 'create', {
    title: 'Rhetoric',
    employeeEmails: ['guest@example.org'],
    startTime: `${start}T10:00`,
    endTime: `${start}T10:30`,
    timeZone: 'Europe/Madrid',
    recurrence: { freq: 'daily', interval: 1, end: { kind: 'count', count: 4 }, except: [] },
  });
  await expect.poll(async () => (await wallTimes('Rhetoric')).length).toBe(4);
  const { meetings } = await value(page, 'meetings', 'list', { query: 'Rhetoric', status: 'scheduled' });
  const series = new SeriesPage(page);
  await series.open(meetings[2]?.meetingId ?? '');
  await series.panel.getByRole('button', { name: 'Cancelar la reunión' }).click();
  await page.keyboard.press('ArrowDown');
  await expect(
    series.dialog.getByRole('row', { name: /guest@example\.org.*La reunión se cancela/ }),
  ).toBeVisible();
  await look(page, 'series-cancel-dark-es');
  await series.dialog.getByRole('button', { name: 'Cancelar y avisar a 1 persona' }).click();
  const bar = page.getByRole('region', { name: 'Cambios en camino' });
  await expect(bar).toContainText('Esta fecha y todas las siguientes.');
  await bar.getByRole('button', { name: 'Deshacer' }).click();
  await expect(bar).toBeHidden();
  expect(await wallTimes('Rhetoric')).toHaveLength(4);
});

test('a weekly class on Zoom: one link for all dates, kept while a date is left, and gone with the whole series', async () => {
  const { page } = running;
  const { zoom, zoomApp } = organisation.services;
  await value(page, 'accounts', 'connect', { provider: 'zoom', ...zoomApp });
  await new Shell(page).open('Schedule');
  const form = new SchedulePage(page);
  const series = new SeriesPage(page);
  await form.title.fill('Rhetoric online');
  await form.choose('guest@example.org', /guest@example\.org/);
  await page.keyboard.press('Escape');
  await series.choose(/^Every \w+day$/);
  await series.afterNumber(6);
  await page.getByRole('combobox', { name: 'Where' }).click();
  await page.getByRole('option', { name: 'Zoom' }).click();
  await expect(page.getByText('One Zoom link serves all dates')).toBeVisible();
  await look(page, 'series-zoom-form');
  await form.create.click();
  await expect(form.done).toBeVisible();
  expect(zoom.meetings()).toMatchObject([{ type: 3, topic: 'Rhetoric online' }]);
  const link = zoom.meetings()[0]?.join_url;
  expect(masters('Rhetoric online')[0]?.fields.location).toBe(link);

  await expect.poll(async () => (await wallTimes('Rhetoric online')).length).toBe(6);
  const { meetings } = await value(page, 'meetings', 'list', { query: 'online', status: 'scheduled' });
  expect(new Set(meetings.map(({ meetUrl }) => meetUrl))).toEqual(new Set([link]));
  await series.open(meetings[3]?.meetingId ?? '');
  await expect(series.panel).toContainText('Zoom');
  await look(page, 'series-zoom-date');

  const fourth = meetings[3]?.meetingId ?? '';
  await value(page, 'series', 'cancel', { meetingId: fourth, scope: 'following', sendUpdates: 'none' });
  await expect.poll(async () => (await wallTimes('Rhetoric online')).length).toBe(3);
  expect(zoom.meetings()).toHaveLength(1);
  const first = meetings[0]?.meetingId ?? '';
  await value(page, 'series', 'cancel', { meetingId: first, scope: 'all', sendUpdates: 'none' });
  await expect.poll(() => zoom.meetings()).toEqual([]);
});
