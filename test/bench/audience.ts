import { type DataverseServer, startDataverse } from '../integration/directory/dataverse-server.ts';
import { directoryOn } from '../integration/directory/directory-on.ts';
import { tables, worldOf } from '../integration/directory/school.ts';
import type { Benchmark, Figure } from './benchmark.ts';

const members = 2000;
/** Milliseconds before each answer. */
const delay = 40;
const goal = 100;
const repetitions = 5;

/** Resolving a large project with the real directory, against one request after the other for each person. */
export const audience: Benchmark = {
  name: 'audience',
  async run() {
    const people = Array.from({ length: members }, (_, index) => ({
      id: `EMP-${String(index).padStart(5, '0')}`,
      name: `Person ${index}`,
      email: `person.${index}@example.org`,
    }));
    const projects = [{ id: 'BIG', name: 'Everybody', members: people.map(({ id }) => id) }];
    const server = await startDataverse(worldOf({ people, projects }), { delay });
    try {
      const runs: number[] = [];
      let requests = 0;
      for (let run = 0; run < repetitions; run += 1) {
        const before = server.seen.length;
        runs.push(await timed(() => resolve(server)));
        requests = server.seen.length - before;
      }
      const before = server.seen.length;
      const oneByOne = await timed(() => resolveOneByOne(server));
      const baseline = server.seen.length - before;
      return figures({ runs, oneByOne, requests, baseline });
    } finally {
      await server.close();
    }
  },
};

interface Measured {
  readonly runs: readonly number[];
  readonly oneByOne: number;
  readonly requests: number;
  readonly baseline: number;
}

function figures({ runs, oneByOne, requests, baseline }: Measured): Figure[] {
  const sorted = [...runs].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const ratio = oneByOne / median;
  return [
    {
      name: `audience: ${members}-member project at ${delay} ms a request, times faster than one request a person (all ${members} measured)`,
      value: ratio,
      unit: '×',
      goal: `>= ${goal}`,
      holds: ratio >= goal,
      baseline: oneByOne,
      runs,
    },
    {
      name: 'audience: requests sent (baseline: one request a person)',
      value: requests,
      unit: 'requests',
      goal: `<= baseline / ${goal}`,
      holds: requests <= baseline / goal,
      baseline,
      runs: [requests],
    },
  ];
}

async function timed(work: () => Promise<number>): Promise<number> {
  const started = performance.now();
  const resolved = await work();
  const took = performance.now() - started;
  if (resolved !== members) throw new Error(`${resolved} of ${members} members were resolved`);
  return took;
}

/** As Muster does it, with nothing remembered: a new directory that has to ask for the columns' kinds too. */
async function resolve(server: DataverseServer): Promise<number> {
  const { directory } = directoryOn(server.origin);
  const answer = await directory.resolveAudience({ audienceType: 'project', projectId: 'BIG' });
  if (!answer.ok) throw new Error(`the audience was not resolved: ${answer.error.code}`);
  return answer.value.resolved.length;
}

async function resolveOneByOne(server: DataverseServer): Promise<number> {
  const read = async (path: string): Promise<Record<string, string>[]> => {
    const response = await fetch(`${server.origin}/api/data/v9.2/${path}`);
    const { value } = (await response.json()) as { value: Record<string, string>[] };
    return value;
  };
  const filter = `${tables.contributorProject} eq 'BIG'`;
  const rows = await read(`${tables.contributors}?$select=${tables.contributorEmployee}&$filter=${filter}`);
  const addresses = new Set<string>();
  for (const row of rows) {
    const one = `${tables.personId} eq '${row[tables.contributorEmployee]}'`;
    const [person] = await read(`${tables.people}?$select=${tables.personEmail}&$filter=${one}`);
    const address = person?.[tables.personEmail];
    if (address !== undefined) addresses.add(address.toLowerCase());
  }
  return addresses.size;
}
