import { expect, test } from 'playwright/test';
import { SchedulePage } from './pages/schedule.ts';
import { Shell } from './pages/shell.ts';
import { value } from './support/call.ts';
import { type CoordinatorsDesk, openCoordinatorsDesk } from './support/desk.ts';

const insert = { method: 'POST', path: /^\/calendar\/v3\/calendars\/[^/]+\/events$/ };
let desk: CoordinatorsDesk;

test.beforeEach(async () => {
  desk = await openCoordinatorsDesk();
});

test.afterEach(() => desk.close());

async function fillForm(title: string): Promise<SchedulePage> {
  await new Shell(desk.running.page).open('Schedule');
  const form = new SchedulePage(desk.running.page);
  await form.title.fill(title);
  await form.choose('guest@example.org', /guest@example\.org/);
  await form.page.keyboard.press('Escape');
  await form.create.waitFor();
  return form;
}

const eventsCalled = (title: string) =>
  desk.organisation.services.events(desk.coordinator).filter(({ fields }) => fields.summary === title);

test('a connection that is cut after Google has the event still ends in one event and a link', async () => {
  const fault = desk.organisation.services.faults.add({ kind: 'commit-then-cut', match: insert, times: 1 });
  const form = await fillForm('Cut in the middle');
  await form.create.click();
  await expect(form.done).toBeVisible();
  expect(fault.hits).toBe(1);
  expect(eventsCalled('Cut in the middle')).toHaveLength(1);
});

test('a double click makes one event', async () => {
  const form = await fillForm('Clicked twice');
  await form.create.dblclick();
  await expect(form.done).toBeVisible();
  expect(eventsCalled('Clicked twice')).toHaveLength(1);
});

test('kill -9 between commit and answer: after the restart there is one event and it is scheduled', async () => {
  const fault = desk.organisation.services.faults.add({ kind: 'commit-then-hang', match: insert, times: 1 });
  const form = await fillForm('Killed in the middle');
  await form.create.click();
  await fault.struck;
  const { userData } = desk.running;
  const process = desk.running.electron.process();
  const gone = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  await gone;
  fault.release();
  expect(eventsCalled('Killed in the middle')).toHaveLength(1);

  desk.running = await desk.organisation.launch(userData);
  await new Shell(desk.running.page).heading('Today').waitFor();
  await expect
    .poll(async () => {
      const { meetings } = await value(desk.running.page, 'meetings', 'list', {
        query: 'Killed in the middle',
      });
      return meetings.map(({ status, link }) => `${status} ${link}`);
    })
    .toEqual(['scheduled ready']);
  expect(eventsCalled('Killed in the middle')).toHaveLength(1);
});
