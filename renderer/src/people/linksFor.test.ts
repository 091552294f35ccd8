import { expect, it } from 'vitest';
import { linksFor } from './linksFor.ts';

const link = (linkId: string, shown: string, at: string) => ({
  linkId,
  kind: 'name' as const,
  shown,
  email: 'jose@example.org',
  name: 'José Ruiz',
  at,
});

it('finds a remembered name by what was shown and by who it is, the latest first', () => {
  const links = [link('1', 'iPad', '2026-11-01T09:00:00Z'), link('2', 'Pepe', '2026-11-02T09:00:00Z')];
  expect(linksFor(links, '').map(({ linkId }) => linkId)).toEqual(['2', '1']);
  expect(linksFor(links, 'jose ipad').map(({ linkId }) => linkId)).toEqual(['1']);
  expect(linksFor(links, 'anna')).toEqual([]);

  const twice = linksFor([...links, link('3', 'Pepe', '2026-11-03T09:00:00Z')], '');
  expect(twice.map(({ linkIds }) => linkIds)).toEqual([['2', '3'], ['1']]);
});
