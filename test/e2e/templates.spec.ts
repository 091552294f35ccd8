import { expect, test } from 'playwright/test';
import { SchedulePage } from './pages/schedule.ts';
import { value } from './support/call.ts';
import { launchMuster, type Running } from './support/launch.ts';
import { look } from './support/look.ts';

let running: Running;

test.beforeEach(async () => {
  running = await launchMuster();
  await value(running.page, 'app', 'enterDemo', {});
});

test.afterEach(async () => {
  await running.close();
});

test('an interview from its template, created with both people; the form kept as a template and used again', async () => {
  const { page } = running;
  await page.getByRole('link', { name: 'Schedule' }).click();
  await page.getByRole('button', { name: 'Templates' }).click();
  const dialog = page.getByRole('dialog');
  await look(page, 'templates-1-list');
  await dialog.getByRole('button', { name: /^Interview/ }).press('Enter');
  await dialog.getByRole('button', { name: 'Fill the form' }).click();
  await expect(dialog.getByText('This is needed.')).toHaveCount(4);
  await dialog.getByLabel('Candidate', { exact: true }).fill('Ana Ruiz');
  await dialog.getByLabel('Job title').fill('Choir leader');
  await dialog.getByLabel("Candidate's e-mail").fill('ana@example.com');
  await dialog.getByLabel("Interviewer's e-mail").fill('ingrid.solheim@harbour.example.com');
  await dialog.getByLabel('Date', { exact: true }).fill('2027-09-07');
  await dialog.getByLabel('Start', { exact: true }).fill('10:00');
  await look(page, 'templates-2-questions');
  await dialog.getByRole('button', { name: 'Fill the form' }).click();

  const form = new SchedulePage(page);
  await expect(form.title).toHaveValue('Interview: Ana Ruiz, Choir leader');
  await expect(form.create).toHaveText(/Create and invite 2 people/);

  await page.getByRole('button', { name: 'Templates' }).click();
  await dialog.getByRole('textbox', { name: 'Save the form as a template' }).fill('Choir interview');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: /^Choir interview/ })).toBeVisible();
  const { templates: saved } = await value(page, 'templates', 'list', {});

  await dialog.getByRole('button', { name: 'Edit Choir interview' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Choir audition');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Audition: {Candidate}');
  await dialog.getByRole('textbox', { name: 'Length in minutes' }).fill('20');
  await look(page, 'templates-3-edit');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('button', { name: /^Choir audition/ })).toBeVisible();
  const { templates: edited } = await value(page, 'templates', 'list', {});
  expect(edited).toMatchObject([
    {
      templateId: saved[0]?.templateId,
      name: 'Choir audition',
      title: 'Audition: {Candidate}',
      durationMinutes: 20,
      people: saved[0]?.people,
    },
  ]);
  await page.keyboard.press('Escape');

  await form.create.click();
  await expect(form.done).toBeVisible();
  const { meetings } = await value(page, 'meetings', 'list', { query: 'Choir leader' });
  expect(meetings[0]?.start).toBe('2027-09-07T10:00:00+02:00');
  expect(meetings[0]?.attendees.map(({ email }) => email).sort()).toEqual([
    'ana@example.com',
    'ingrid.solheim@harbour.example.com',
  ]);
});
