import fc from 'fast-check';
import type { DemoRequest } from '../../../../main/demo/http/exchange.ts';
import type { Demo } from '../../../../main/demo/start.ts';
import { referenceHeader } from './reference.ts';

const refusals = {
  '410': 'fullSyncRequired',
  '400': 'invalid',
  '429': 'rateLimitExceeded',
  '403': 'rateLimitExceeded',
  '500': 'backendError',
} as const;

export const fault = fc.constantFrom(
  'cut',
  'cut page 2',
  'garbage',
  'empty page',
  'small pages',
  ...(['410', '400', '429', '403', '500'] as const),
);
type Fault = typeof fault extends fc.Arbitrary<infer T> ? T : never;

const isList = ({ method, path, headers }: DemoRequest) =>
  method === 'GET' && /\/(events|calendarList)$/.test(path) && headers[referenceHeader] === undefined;

/** Lets one of the next requests for a list go wrong, or changes how lists are divided. */
export function spoil({ faults, behave }: Demo, name: Fault): void {
  if (name === 'empty page') behave({ emptyFirstPage: true });
  else if (name === 'small pages') behave({ eventPageSize: 2 });
  else if (name === 'cut') faults.add({ match: isList, times: 1, kind: 'cut-before' });
  else if (name === 'garbage') faults.add({ match: isList, times: 1, kind: 'garbage' });
  else if (name === 'cut page 2') {
    const isLater = (request: DemoRequest) => isList(request) && request.query.has('pageToken');
    faults.add({ match: isLater, times: 1, kind: 'cut-before' });
  } else {
    const reason = refusals[name];
    const status = Number(name);
    const errors = [{ domain: 'global', reason, message: reason }];
    const body = { error: { code: status, message: reason, errors } };
    faults.add({ match: isList, times: 1, kind: 'status', status, body });
  }
}
