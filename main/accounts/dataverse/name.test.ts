import { expect, it } from 'vitest';
import { nameOf } from './name.ts';

it.each([
  ['Harbour School', 'harbour.crm4.dynamics.com', 'Harbour School'],
  [null, 'harbour.crm4.dynamics.com', 'harbour'],
  [null, '127.0.0.1:40123', '127.0.0.1:40123'],
  [null, '[::1]:40123', '[::1]:40123'],
  [null, 'localhost:40123', 'localhost'],
])('an organisation %j at %s is called %s', (organisation, host, name) => {
  expect(nameOf(organisation, host)).toBe(name);
});
