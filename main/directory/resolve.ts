import type { Audience } from '../../preload/contract/audience.ts';
import type { Person } from '../../preload/contract/directory.ts';
import { ok, type Result } from '../result.ts';
import { type AudienceFacts, decideAudience, readWish } from './audience.ts';
import type { Source } from './dataverse/source.ts';
import type { AudienceRequest } from './directory.ts';

const nobody: ReadonlyMap<string, Person> = new Map();

/**
 * Gathers what the directory knows of those asked for, all at once, and decides. Without a connected directory only
 * typed addresses resolve; one that is connected but fails is a failure of the whole, so that nobody is left out
 * unnoticed, unless nothing was asked of it.
 */
export async function resolveAudience(
  request: AudienceRequest,
  connected: Result<Source>,
): Promise<Result<Audience>> {
  const wish = readWish(request);
  const onlyTyped = wish.projectId === null && wish.employeeIds.length === 0;
  if (!connected.ok) {
    if (!onlyTyped && connected.error.code !== 'dataverse-missing') return connected;
    const facts: AudienceFacts = { available: false, project: null, byId: nobody, byAddress: nobody };
    return ok(decideAudience(request, facts));
  }
  const source = connected.value;
  const addresses = wish.typed.flatMap(({ parsed }) => parsed?.address ?? []);
  const [byId, membership, byAddress] = await Promise.all([
    source.peopleByIds(wish.employeeIds),
    wish.projectId === null ? ok(null) : source.membership(wish.projectId),
    source.peopleByAddresses(addresses),
  ]);
  if (!byId.ok) return byId;
  if (!membership.ok) return membership;
  const project =
    membership.value === null
      ? null
      : {
          name: membership.value.project?.name ?? null,
          known: membership.value.project !== null,
          members: membership.value.members,
        };
  return ok(decideAudience(request, { available: true, project, byId: byId.value, byAddress }));
}
