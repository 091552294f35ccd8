import { afterEach, beforeEach, expect, test } from 'vitest';
import { templates } from '../../../preload/contract/templates.ts';
import { type DemoApp, startDemoApp } from '../meetings/support/demo-app.ts';

let one: DemoApp;

beforeEach(async () => {
  one = await startDemoApp();
});

afterEach(async () => {
  await one.close();
});

const content = {
  name: 'Rehearsal',
  title: 'Rehearsal: {Piece}',
  description: '',
  durationMinutes: 90,
  people: [
    { kind: 'project', projectId: 'HP-303', name: 'Children’s Choir' },
    { kind: 'address', text: '{Guest}' },
  ],
  sendUpdates: 'none',
  calendar: null,
};
const list = async () => templates.list.output.parse(await one.call('templates.list')).templates;

test('own templates are kept, changed, sorted by name and removed; a restart keeps them', async () => {
  const { template } = templates.save.output.parse(await one.call('templates.save', { content }));
  expect(template).toMatchObject(content);
  await one.call('templates.save', { content: { ...content, name: 'Audition' } });
  const { templateId } = template;
  await one.call('templates.save', { templateId, content: { ...content, durationMinutes: 60 } });
  await one.restart();
  expect((await list()).map(({ name, durationMinutes }) => [name, durationMinutes])).toEqual([
    ['Audition', 90],
    ['Rehearsal', 60],
  ]);
  await one.call('templates.remove', { templateId });
  expect((await list()).map(({ name }) => name)).toEqual(['Audition']);
  expect(await one.app.call('templates.remove', { templateId })).toMatchObject({
    error: { code: 'not-found' },
  });
  expect(await one.app.call('templates.save', { templateId, content })).toMatchObject({
    error: { code: 'not-found' },
  });
});

test('a template without a name is refused', async () => {
  expect(await one.app.call('templates.save', { content: { ...content, name: ' ' } })).toMatchObject({
    error: { code: 'invalid-input' },
  });
});
