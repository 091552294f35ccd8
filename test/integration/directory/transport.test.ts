import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../main/result.ts';
import { type DataverseServer, type Fault, startDataverse } from './dataverse-server.ts';
import { directoryOn } from './directory-on.ts';
import { harbour, tables, worldOf } from './school.ts';

let server: DataverseServer;
beforeEach(async () => {
  server = await startDataverse(worldOf(harbour));
});
afterEach(() => server.close());

const names = ['Ánimo', 'Class 3B', 'Orchestra'];
const projectNames = async (directory: ReturnType<typeof directoryOn>['directory']) => {
  const projects = await directory.projects('');
  return projects.ok ? projects.value.map(({ name }) => name) : projects.error;
};
/** The first `times` requests end so; later ones are answered. */
const failing = (times: number, fault: Fault) => (_: unknown, index: number) =>
  index < times ? fault : undefined;

describe('pages', () => {
  it.each([
    ['absolute', undefined],
    ['relative to the page', (query: string) => query],
    ['relative to the origin', (query: string) => `/api/data/v9.2/${query}`],
  ])('follows %s next links to a last page that is empty, each with the same headers', async (_, link) => {
    server.world = worldOf(harbour, { pageSize: 1, emptyLastPage: true, ...(link ? { link } : {}) });
    const { directory } = directoryOn(server.origin);
    expect(await projectNames(directory)).toEqual(names);
    expect(server.seen).toHaveLength(4);
    for (const { method, headers } of server.seen) {
      expect(method).toBe('GET');
      expect(headers).toMatchObject({
        authorization: 'Bearer token-1',
        accept: 'application/json',
        'odata-version': '4.0',
        'odata-maxversion': '4.0',
        'if-none-match': 'null',
        prefer: 'odata.maxpagesize=5000',
      });
    }
  });

  it('does not re-encode the cookie of a next link', async () => {
    const cookie = '%3Ccookie%20pagenumber=%222%22%20a=%2525%2F+%2B%20/%3E';
    const link = (query: string) => `${query}&cookie=${cookie}`;
    server.world = worldOf(harbour, { pageSize: 2, link });
    const { directory } = directoryOn(server.origin);
    expect(await projectNames(directory)).toEqual(names);
    expect(server.seen[1]?.rawUrl).toMatch(new RegExp(`&cookie=${cookie.replace(/[+]/g, '\\+')}$`));
  });

  it('refuses a next link to another origin before the token goes there', async () => {
    const stranger = await startDataverse(worldOf(harbour));
    try {
      const links = [`${stranger.origin}/api/data/v9.2/`, `//${new URL(stranger.origin).host}/`];
      for (const start of links) {
        server.world = worldOf(harbour, { pageSize: 1, link: (query) => start + query });
        const { directory, told } = directoryOn(server.origin);
        expect(await projectNames(directory)).toMatchObject({ code: 'service-garbled' });
        expect(told.failed).toMatchObject([{ code: 'service-garbled' }]);
      }
      expect(stranger.seen).toEqual([]);
    } finally {
      await stranger.close();
    }
  });

  it('ends when a next link leads in a circle', async () => {
    server.world = worldOf(harbour, { pageSize: 1, link: (query) => query.replace(/\d+$/, '1') });
    const { directory } = directoryOn(server.origin);
    expect(await projectNames(directory)).toMatchObject({ code: 'service-garbled' });
    expect(server.seen.length).toBeLessThan(4);
  });

  it('does not follow a redirect', async () => {
    const stranger = await startDataverse(worldOf(harbour));
    try {
      server.fault = () => ({ status: 302, headers: { Location: `${stranger.origin}/sign-in` } });
      const { directory } = directoryOn(server.origin);
      expect(await projectNames(directory)).toMatchObject({ code: 'service-refused' });
      expect(stranger.seen).toEqual([]);
    } finally {
      await stranger.close();
    }
  });
});

describe('passing trouble', () => {
  const passing: [string, Fault][] = [
    ['503', { status: 503 }],
    ['500 with a page of HTML', { status: 500, body: '<html>oops</html>' }],
    ['a cut connection', 'cut'],
    ['an answer cut short', 'cut-in-body'],
    ['no answer in time', 'silence'],
    ['429 with seconds', { status: 429, headers: { 'Retry-After': '0' } }],
    ['429 with a date gone by', { status: 429, headers: { 'Retry-After': 'Fri, 20 Nov 2020 08:00:00 GMT' } }],
    ['429 without a word', { status: 429 }],
  ];
  it.each(passing)('asks again after %s', async (_, fault) => {
    server.fault = failing(2, fault);
    const { directory, told } = directoryOn(server.origin, { timing: { request: 300 } });
    expect(await projectNames(directory)).toEqual(names);
    expect(server.seen).toHaveLength(3);
    expect(told).toMatchObject({ succeeded: 1, failed: [] });
  });

  it('waits as long as Retry-After says', async () => {
    server.fault = failing(1, { status: 429, headers: { 'Retry-After': '1' } });
    const { directory } = directoryOn(server.origin);
    const started = performance.now();
    expect(await projectNames(directory)).toEqual(names);
    expect(performance.now() - started).toBeGreaterThan(990);
  });

  it('gives up at once when Retry-After is longer than anybody waits', async () => {
    server.fault = failing(1, { status: 429, headers: { 'Retry-After': '3600' } });
    const { directory } = directoryOn(server.origin);
    expect(await projectNames(directory)).toEqual({
      code: 'rate-limited',
      details: { service: 'Dataverse' },
    });
    expect(server.seen).toHaveLength(1);
  });

  const lasting: [Fault, object][] = [
    [{ status: 503 }, { code: 'service-unavailable', details: { service: 'Dataverse', status: 503 } }],
    [{ status: 429 }, { code: 'rate-limited', details: { service: 'Dataverse' } }],
    ['cut', { code: 'offline', details: { service: 'Dataverse' } }],
    ['silence', { code: 'timed-out', details: { service: 'Dataverse' } }],
  ];
  it.each(lasting)('names %j that lasts, after four tries', async (fault, error) => {
    server.fault = () => fault;
    const { directory, told } = directoryOn(server.origin, { timing: { request: 200 } });
    expect(await projectNames(directory)).toEqual(error);
    expect(server.seen).toHaveLength(4);
    expect(told).toMatchObject({ succeeded: 0, failed: [error] });
  });

  it('says that nobody is there', async () => {
    const { directory } = directoryOn(server.origin);
    await server.close();
    expect(await projectNames(directory)).toMatchObject({ code: 'offline' });
  });

  it('keeps nothing of a failure: the next question is asked anew', async () => {
    server.fault = failing(4, { status: 503 });
    const { directory } = directoryOn(server.origin);
    expect(await projectNames(directory)).toMatchObject({ code: 'service-unavailable' });
    expect(await projectNames(directory)).toEqual(names);
  });
});

describe('refusals', () => {
  it('renews the token once after 401, and asks again', async () => {
    server.fault = ({ headers }) =>
      headers.authorization === 'Bearer token-2' ? undefined : { status: 401 };
    const { directory, tokens } = directoryOn(server.origin);
    expect(await projectNames(directory)).toEqual(names);
    expect(tokens.refreshes).toBe(1);
    expect(server.seen).toHaveLength(2);
  });

  it('renews once for requests that run side by side', async () => {
    const people = Array.from({ length: 2000 }, (_, index) => ({ id: `E${index}`, name: 'P', email: null }));
    server.world = worldOf({ people, projects: [] });
    server.fault = ({ headers }) =>
      headers.authorization === 'Bearer token-2' ? undefined : { status: 401 };
    const { directory, tokens } = directoryOn(server.origin);
    const audience = await directory.resolveAudience({ employeeIds: people.map(({ id }) => id) });
    expect(audience.ok && audience.value.unresolved).toHaveLength(2000);
    expect(server.seen.length).toBeLessThanOrEqual(8);
    expect(tokens.refreshes).toBeGreaterThan(0);
  });

  it('says so when the new token is refused as well, or when there is none', async () => {
    server.fault = () => ({ status: 401 });
    const refused = directoryOn(server.origin);
    expect(await projectNames(refused.directory)).toMatchObject({ code: 'dataverse-token-refused' });
    expect(refused.tokens.refreshes).toBe(1);
    expect(refused.told.failed).toMatchObject([{ code: 'dataverse-token-refused' }]);

    const renewed = () => fail('dataverse-token-refused', { reason: 'expired' });
    const none = directoryOn(server.origin, { renewed });
    expect(await projectNames(none.directory)).toEqual({
      code: 'dataverse-token-refused',
      details: { reason: 'expired' },
    });
  });

  it('gives the reason of a 403, and does not insist', async () => {
    const message = 'Principal user is missing prvReadcrc6f_hr_projects privilege';
    server.fault = () => ({ status: 403, body: JSON.stringify({ error: { code: '0x80040220', message } }) });
    const { directory } = directoryOn(server.origin);
    expect(await projectNames(directory)).toEqual({
      code: 'dataverse-forbidden',
      details: { reason: message },
    });
    expect(server.seen).toHaveLength(1);
  });

  it('names a table and a column that Dataverse does not know', async () => {
    const noTable = directoryOn(server.origin, { tables: { projects: 'crc6f_nones' } });
    expect(await projectNames(noTable.directory)).toEqual({
      code: 'dataverse-table-unknown',
      details: { table: 'crc6f_nones' },
    });
    const noColumn = directoryOn(server.origin, { tables: { projectName: 'crc6f_none' } });
    expect(await projectNames(noColumn.directory)).toMatchObject({
      code: 'dataverse-column-unknown',
      details: { reason: expect.stringContaining("'crc6f_none'") },
    });
    const noContributor = directoryOn(server.origin, { tables: { contributorEmployee: 'crc6f_none' } });
    expect(await noContributor.directory.projectMembers('P-3')).toMatchObject({
      error: { code: 'dataverse-column-unknown' },
    });
    expect(noContributor.told.failed).toMatchObject([{ code: 'dataverse-column-unknown' }]);
  });

  it('asks nothing with a name that could change the question', async () => {
    for (const wrong of ["a' or 1 eq 1", 'a?$top=1', 'A', '../x', '']) {
      const { directory } = directoryOn(server.origin, { tables: { people: wrong } });
      expect(await directory.searchPeople('', 5)).toMatchObject({
        error: { code: 'dataverse-table-unknown' },
      });
      const column = directoryOn(server.origin, { tables: { personName: wrong } });
      expect(await column.directory.searchPeople('', 5)).toMatchObject({
        error: { code: 'dataverse-column-unknown' },
      });
    }
    expect(server.seen).toEqual([]);
  });

  const garbage = [
    '',
    'null',
    '[]',
    '{"value":{}}',
    '{"value":[1]}',
    '<html></html>',
    '{"value":[],"@odata.nextLink":7}',
  ];
  it.each(garbage)('cannot read %j', async (body) => {
    server.fault = () => ({ status: 200, body });
    const { directory } = directoryOn(server.origin);
    expect(await projectNames(directory)).toEqual({
      code: 'service-garbled',
      details: { service: 'Dataverse' },
    });
  });

  it('fails rather than drop one batch of a project', async () => {
    const people = Array.from({ length: 1600 }, (_, index) => ({
      id: `E${index}`,
      name: `P ${index}`,
      email: null,
    }));
    server.world = worldOf({
      people,
      projects: [{ id: 'BIG', name: 'Big', members: people.map(({ id }) => id) }],
    });
    let batches = 0;
    server.fault = ({ asked }) => {
      if (asked.startsWith(tables.people)) batches += 1;
      return batches === 3 ? { status: 403 } : undefined;
    };
    const { directory } = directoryOn(server.origin);
    expect(await directory.projectMembers('BIG')).toMatchObject({ error: { code: 'dataverse-forbidden' } });
  });
});
