import { expect, test } from 'playwright/test';
import { ImportPage } from './pages/import.ts';
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

const table = [
  'Title\tDate\tStart\tDuration\tParticipants\tProject',
  'Algebra\t2027-09-06\t10:00\t45m\tTomás Vidal\t',
  'Geometry\t2027-09-07\t10.00\t1h30\tIngrid Solheim; guest@example.com\t',
  'Statistics\t2027-09-08\tten\t45m\tKwame Boateng\t',
  'Choir\t2027-09-11\t2pm\t1h\t\tChildren’s Choir',
  'Science\t2027-09-09\t09:00\t45m\tMarcus Whitfield\t',
].join('\n');

test('a table is pasted, a row corrected in place, everything created and undone, all by keyboard', async () => {
  const { page } = running;
  const screen = new ImportPage(page);
  await screen.open();
  await look(page, 'import-1-paste');
  await screen.paste(table);
  await expect(screen.row(3)).toContainText('“ten” is not a time.');
  await expect(screen.row(4)).toContainText('there is no project');
  await expect(screen.create).toHaveText('Create 3 meetings');
  await look(page, 'import-2-problems');

  // To the cell by arrows, changed in place.
  await screen.cell(1, 0).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) {
    await page.keyboard.press(key);
  }
  await expect(page.getByRole('textbox', { name: 'Start' })).toBeFocused();
  await page.keyboard.type('10:00');
  await page.keyboard.press('Enter');
  await expect(screen.row(3)).not.toContainText('is not a time');
  await expect(screen.cell(3, 2)).toBeFocused();
  await expect(screen.create).toHaveText('Create 4 meetings');

  // An apostrophe that a word processor made curly.
  await screen.cell(4, 5).dblclick();
  await page.keyboard.type("Children's Choir");
  await page.keyboard.press('Enter');
  await expect(screen.row(4)).toContainText('is not a working day');
  await expect(screen.create).toHaveText('Create 5 meetings');
  await screen.create.focus();
  await page.keyboard.press('Enter');

  await expect(screen.progress).toHaveAttribute('aria-valuenow', '100', { timeout: 20_000 });
  await expect(page.getByText('5 of 5 meetings created')).toBeVisible();
  await look(page, 'import-3-done');
  const { meetings } = await value(page, 'meetings', 'list', { query: 'Geometry' });
  expect(meetings).toMatchObject([{ status: 'scheduled', start: '2027-09-07T10:00:00+02:00' }]);

  await page.getByRole('button', { name: 'Undo…' }).click();
  await page.getByRole('dialog').getByText('Nobody', { exact: true }).click();
  await look(page, 'import-4-undo');
  await page.getByRole('button', { name: 'Delete them' }).click();
  await expect(page.getByText('5 of 5 meetings deleted again')).toBeVisible({ timeout: 20_000 });
  expect(
    (await value(page, 'meetings', 'list', { query: 'Geometry', status: 'scheduled' })).meetings,
  ).toEqual([]);
});

test('in Spanish and dark; dates that can be read in two ways are asked', async () => {
  const { page } = running;
  await value(page, 'settings', 'set', { theme: 'dark', language: 'es' });
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => {
    location.hash = '#/import';
  });
  await page
    .getByRole('textbox', { name: 'Tabla' })
    .fill(
      [
        'Asignatura;Fecha;Hora de inicio;Fin;Correo electrónico',
        'Álgebra;03/04/2028;10:00;11:00;ana@example.com',
        'Historia;05/06/2028;9:00;10:00;Nadie Conocido',
      ].join('\n'),
    );
  await page.getByRole('button', { name: 'Revisar la tabla' }).click();
  await page.getByText('¿Qué va primero?').waitFor();
  await look(page, 'import-5-es-dark-asks');
  await page.getByText('el día primero', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Crear 1 reunión' })).toBeEnabled();
  await look(page, 'import-6-es-dark');
});

test('a thousand rows: only those in sight are drawn, the last is reached by keyboard', async () => {
  const { page } = running;
  const screen = new ImportPage(page);
  await screen.open();
  const rows = Array.from({ length: 1000 }, (_, index) => {
    const date = new Date(Date.UTC(2028, 0, 3) + index * 86_400_000).toISOString().slice(0, 10);
    return `Lesson ${index + 1},${date},10:00,guest${index}@example.com`;
  });
  await screen.paste(['Title,Date,Start,Guests', ...rows].join('\n'));
  await expect(screen.create).toHaveText('Create 1000 meetings');
  expect(await screen.grid.getByRole('row').count()).toBeLessThan(80);
  await screen.cell(1, 0).focus();
  for (let row = 11; row <= 51; row += 10) {
    await page.keyboard.press('PageDown');
    await expect(screen.cell(row, 0)).toBeFocused();
  }
  await page.keyboard.press('Control+End');
  await expect(screen.cell(1000, 3)).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(screen.cell(1, 0)).toBeFocused();
});
