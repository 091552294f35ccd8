import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Behaviour, type Demo, startDemo } from '../../../main/demo/start.ts';
import { type Json, read } from './browser.ts';

let now = 0;
let demo: Demo;
beforeEach(async () => {
  now = Date.parse('2026-11-18T10:02:00Z');
  demo = await startDemo({ now: () => now });
});
afterEach(() => demo.close());

const get = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Json> =>
  read(
    await fetch(new URL(path, `${demo.origin}/api/data/v9.2/`), {
      headers: { authorization: `Bearer ${demo.dataverseToken()}`, ...headers },
    }),
  );
const rows = ({ body }: Json) => body.value as readonly Readonly<Record<string, unknown>>[];
const people = 'crc6f_hr_employeeses';
const contributors = 'crc6f_hr_projectcontributorses';
const filtered = (set: string, filter: string) => get(`${set}?$filter=${encodeURIComponent(filter)}`);

describe('the token', () => {
  const ask = async (change: Readonly<Record<string, string>> = {}, tenant = demo.dataverse.tenantId) => {
    const form = {
      grant_type: 'client_credentials',
      client_id: demo.dataverse.clientId,
      client_secret: demo.dataverse.clientSecret,
      scope: `${demo.dataverse.url}/.default`,
      ...change,
    };
    const url = `${demo.endpoints.microsoft.authority}/${tenant}/oauth2/v2.0/token`;
    return read(await fetch(url, { method: 'POST', body: new URLSearchParams(form) }));
  };
  const whoAmI = async (token: string) =>
    (
      await fetch(`${demo.dataverse.url}/api/data/v9.2/WhoAmI`, {
        headers: { authorization: `Bearer ${token}` },
      })
    ).status;

  test('is given for client credentials and ends by the clock', async () => {
    const { status, body } = await ask();
    expect(status).toBe(200);
    const token = String(body.access_token);
    expect(await whoAmI(token)).toBe(200);
    now += Number(body.expires_in) * 1000;
    expect(await whoAmI(token)).toBe(401);
    expect(await whoAmI('made up')).toBe(401);
  });

  test.each([
    ['the secret', { client_secret: 'guess' }, 'invalid_client', 7000215],
    ['the client', { client_id: 'guess' }, 'unauthorized_client', 700016],
    ['the environment', { scope: 'https://other.crm4.dynamics.com/.default' }, 'invalid_resource', 500011],
  ])('is refused when %s is wrong', async (_what, change, error, code) => {
    const { body } = await ask(change);
    expect(body).toMatchObject({ error, error_codes: [code] });
    expect(String(body.error_description)).toMatch(new RegExp(`^AADSTS${code}: `));
  });

  test('is refused for another tenant', async () => {
    expect((await ask({}, 'another-tenant')).body).toMatchObject({ error_codes: [90002] });
  });
});

describe('rows', () => {
  test('come with the columns asked for and always the primary key', async () => {
    const [first] = rows(await get(`${people}?$select=crc6f_name&$orderby=crc6f_name desc&$top=1`));
    expect(Object.keys(first ?? {}).toSorted()).toEqual([
      '@odata.etag',
      'crc6f_hr_employeesid',
      'crc6f_name',
    ]);
    expect(first?.crc6f_name).toBe('Zofia Wojcik');
  });

  test('are found by the filter of the design, by names with quotes and without regard to case', async () => {
    const members = await get(
      `${contributors}?$select=crc6f_employeeid&$filter=${encodeURIComponent("crc6f_projectid eq 'HP-402'")}`,
    );
    expect(rows(members).map(({ crc6f_employeeid }) => crc6f_employeeid)).toContain('HS-1001');
    expect(rows(await filtered(people, "crc6f_name eq 'siobhán o''rourke'"))).toHaveLength(1);
    expect(rows(await filtered('crc6f_hr_projectses', "contains(crc6f_name,'''s choir')"))).toHaveLength(1);
    expect(rows(await filtered(people, 'crc6f_email eq null'))).toHaveLength(2);
  });

  test('are found many at once by In with aliases', async () => {
    const query = new URLSearchParams({
      $filter: 'Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)',
      '@p1': "'crc6f_employeeid'",
      '@p2': JSON.stringify(['HS-1001', 'hs-1002', 'HS-9999']),
    });
    expect(rows(await get(`${people}?${query}`))).toHaveLength(2);
  });

  test('$count counts before $top', async () => {
    const { body } = await get(`${people}?$count=true&$top=3`);
    expect(body['@odata.count']).toBe(60);
    expect(body.value).toHaveLength(3);
  });

  const pagings: readonly [string, Partial<Behaviour>, number][] = [
    ['absolute', {}, 3],
    ['relative', { nextLinks: 'relative' }, 3],
    ['absolute, with an empty last page', { emptyLastPage: true }, 4],
  ];
  test.each(pagings)('come in pages with %s links', async (_what, behaviour, pages) => {
    demo.behave(behaviour);
    const prefer = { prefer: 'odata.maxpagesize=20' };
    const sizes: number[] = [];
    const seen = new Set<unknown>();
    let next: string | undefined = `${people}?$select=crc6f_employeeid&$orderby=crc6f_employeeid`;
    while (next !== undefined) {
      const page: Json = await get(next, prefer);
      sizes.push(rows(page).length);
      for (const { crc6f_employeeid } of rows(page)) seen.add(crc6f_employeeid);
      next = page.body['@odata.nextLink'] as string | undefined;
      if (next !== undefined) expect(next.startsWith(demo.origin)).toBe(behaviour.nextLinks !== 'relative');
    }
    expect(seen.size).toBe(60);
    expect(sizes).toHaveLength(pages);
    expect(sizes.at(-1)).toBe(behaviour.emptyLastPage === true ? 0 : 20);
  });
});

describe('refusals', () => {
  test.each([
    ['an unknown table', 'crc6f_nothings', 404, "Resource not found for the segment 'crc6f_nothings'."],
    [
      'an unknown column',
      `${people}?$select=crc6f_nothing`,
      400,
      "Could not find a property named 'crc6f_nothing' on type 'Microsoft.Dynamics.CRM.crc6f_hr_employees'.",
    ],
    ['$skip', `${people}?$skip=2`, 400, 'The query parameter $skip is not supported'],
  ])('%s', async (_what, path, status, message) => {
    const answer = await get(path);
    expect(answer).toMatchObject({ status, body: { error: { code: '0x80060888', message } } });
  });

  test('an address over 32 kB', async () => {
    const path = `${people}?$filter=${encodeURIComponent(`crc6f_name eq '${'x'.repeat(33_000)}'`)}`;
    const response = await fetch(new URL(path, `${demo.origin}/api/data/v9.2/`), {
      headers: { authorization: `Bearer ${demo.dataverseToken()}` },
    });
    expect(response.status).toBe(414);
  });
});

describe('metadata', () => {
  const kinds = async () => {
    const table = await filtered('EntityDefinitions', `EntitySetName eq '${contributors}'`);
    const name = String(rows(table)[0]?.LogicalName);
    const found = await get(
      `EntityDefinitions(LogicalName='${name}')/Attributes?$select=LogicalName,AttributeType`,
    );
    return Object.fromEntries(rows(found).map((row) => [row.LogicalName, row.AttributeType]));
  };

  test('tell whether a column is text or a lookup, and the rows agree', async () => {
    expect(await kinds()).toMatchObject({ crc6f_projectid: 'String', crc6f_employeeid: 'String' });
    demo.behave({ projectColumn: 'lookup' });
    expect(await kinds()).toMatchObject({ crc6f_projectid: 'Lookup', crc6f_employeeid: 'String' });
    const [project] = rows(await filtered('crc6f_hr_projectses', "crc6f_projectid eq 'HP-402'"));
    const key = String(project?.crc6f_hr_projectsid);
    expect(rows(await filtered(contributors, `_crc6f_projectid_value eq ${key}`))).toHaveLength(5);
    expect((await filtered(contributors, "crc6f_projectid eq 'HP-402'")).status).toBe(400);
    expect((await filtered(contributors, `_crc6f_projectid_value eq '${key}'`)).status).toBe(400);
    const targets = await get(
      "EntityDefinitions(LogicalName='crc6f_hr_projectcontributors')/Attributes/Microsoft.Dynamics.CRM.LookupAttributeMetadata",
    );
    expect(rows(targets)).toMatchObject([{ LogicalName: 'crc6f_projectid', Targets: ['crc6f_hr_projects'] }]);
  });

  test('name the entity sets, and take no $top', async () => {
    expect(rows(await get(''))).toContainEqual({ name: people, kind: 'EntitySet', url: people });
    expect((await get('EntityDefinitions?$top=1')).status).toBe(400);
    const lookups = await filtered(
      "EntityDefinitions(LogicalName='crc6f_hr_employees')/Attributes",
      "AttributeType eq Microsoft.Dynamics.CRM.AttributeTypeCode'String'",
    );
    expect(rows(lookups)).toHaveLength(3);
  });
});
