import type { GoogleAccess } from '../../../accounts/access.ts';
import type { Context } from '../../../context.ts';
import { ok, type Result } from '../../../result.ts';
import { asResult } from '../all-pages.ts';
import { createAsk, type Waiting } from '../ask.ts';
import type { AccountLookup } from './accounts.ts';
import { KnownAccounts } from './known-accounts.ts';
import { peopleAnswer, type Told, toldIn } from './person.ts';

/**
 * The most accounts of one request
 * (https://developers.google.com/people/api/rest/v1/people/getBatchGet).
 */
const mostTogether = 200;

/** People counts by the minute and account too, and publishes no figure; so many batches are 12,000 accounts. */
const readsPerMinute = 60;

export function createAccountLookup(
  context: Pick<Context, 'endpoints' | 'timing' | 'database' | 'now'>,
  waiting?: Waiting,
): AccountLookup {
  const ask = createAsk(
    context,
    { service: 'Google People', api: 'People API', permission: 'people', perMinute: readsPerMinute },
    waiting,
  );
  const known = new KnownAccounts(context.database);

  /** What Google tells of some accounts; of those that it does not know, that nothing is told. */
  const tell = async (
    access: GoogleAccess,
    ids: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<ReadonlyMap<string, Told>>> => {
    const url = new URL('/v1/people:batchGet', context.endpoints.google.peopleRoot);
    for (const id of ids) url.searchParams.append('resourceNames', `people/${id}`);
    url.searchParams.set('personFields', 'names,emailAddresses');
    for (const source of ['PROFILE', 'DOMAIN_CONTACT']) {
      url.searchParams.append('sources', `READ_SOURCE_TYPE_${source}`);
    }
    const answer = await ask(access, url, peopleAnswer, signal);
    if (answer.ok) {
      const told = toldIn(answer.value);
      return ok(new Map(ids.map((id) => [id, told.get(id) ?? nothing])));
    }
    // One name that is not taken has all the others of its request refused as well.
    if (answer.status !== 400) return asResult(answer);
    if (ids.length === 1) return ok(new Map(ids.map((id) => [id, nothing])));
    const middle = Math.ceil(ids.length / 2);
    const first = await tell(access, ids.slice(0, middle), signal);
    if (!first.ok) return first;
    const second = await tell(access, ids.slice(middle), signal);
    return second.ok ? ok(new Map([...first.value, ...second.value])) : second;
  };

  return {
    resolve: async (access, subjects, signal) => {
      const ids = [...new Set(subjects.flatMap(accountIn))].filter((id) => known.isToAsk(id, context.now()));
      let found = 0;
      for (let from = 0; from < ids.length; from += mostTogether) {
        const told = await tell(access, ids.slice(from, from + mostTogether), signal);
        if (!told.ok) return told;
        known.keep(told.value, context.now());
        found += [...told.value.values()].filter(({ address }) => address !== null).length;
      }
      return ok(found);
    },
  };
}

const nothing: Told = { address: null, name: null };

/** Google's ids are numbers; what is none would be another resource. */
function accountIn(subject: string): string[] {
  const id = /^user:([A-Za-z0-9_-]+)$/.exec(subject)?.[1];
  return id === undefined ? [] : [id];
}
