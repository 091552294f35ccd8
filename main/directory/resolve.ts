import type { Person } from '../../preload/contract/directory.ts';
import { ok, type Result } from '../result.ts';
import { type AudienceFacts, type DecidedAudience, decideAudience, readWish } from './audience.ts';
import type { Membership, Source } from './dataverse/source.ts';
import type { AudienceRequest } from './directory.ts';
import { inParallel } from './in-parallel.ts';

/** By address in lower case. */
export type NamesOf = (addresses: readonly string[]) => ReadonlyMap<string, Person>;

const nobody: ReadonlyMap<string, Person> = new Map();
/** Projects that are read at a time; each takes a few requests. */
const projectsAtOnce = 4;

/**
 * Several audiences out of the requests that one with all their people would need: gathers what the directory knows of
 * those asked for, all at once, and decides. Without a connected directory only typed addresses resolve; one that is
 * connected but fails is a failure of the whole, so that nobody is left out unnoticed, unless nothing was asked of it.
 * `names` tells who has an address that was typed; without it the directory is asked.
 */
export async function resolveAudiences(
  requests: readonly AudienceRequest[],
  connected: Result<Source>,
  names?: NamesOf,
): Promise<Result<readonly DecidedAudience[]>> {
  const wishes = requests.map(readWish);
  const employeeIds = unique(wishes.flatMap((wish) => wish.employeeIds));
  const projectIds = unique(wishes.flatMap((wish) => wish.projectId ?? []));
  if (!connected.ok) {
    const onlyTyped = employeeIds.length + projectIds.length === 0;
    if (!onlyTyped && connected.error.code !== 'dataverse-missing') return connected;
    const facts: AudienceFacts = { available: false, project: null, byId: nobody, byAddress: nobody };
    return ok(requests.map((request) => decideAudience(request, facts)));
  }
  const source = connected.value;
  const addresses = wishes.flatMap(({ typed }) => typed.flatMap(({ parsed }) => parsed?.address ?? []));
  const [byId, memberships, byAddress] = await Promise.all([
    source.peopleByIds(employeeIds),
    inParallel(projectIds, projectsAtOnce, (projectId) => source.membership(projectId)),
    names === undefined ? source.peopleByAddresses(unique(addresses)) : names(unique(addresses)),
  ]);
  if (!byId.ok) return byId;
  if (!memberships.ok) return memberships;
  const projects = new Map(memberships.value.map((one, index) => [projectIds[index], projectFacts(one)]));
  return ok(
    requests.map((request, index) => {
      const project = projects.get(wishes[index]?.projectId ?? undefined) ?? null;
      return decideAudience(request, { available: true, project, byId: byId.value, byAddress });
    }),
  );
}

export const projectFacts = ({ project, members }: Membership): NonNullable<AudienceFacts['project']> => ({
  name: project?.name ?? null,
  known: project !== null,
  members,
});

const unique = (values: readonly string[]): string[] => [...new Set(values)];
