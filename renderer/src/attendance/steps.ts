import type {
  AttendanceSource,
  AttendanceState,
  SourceStanding,
} from '../../../preload/contract/attendance-facts.ts';

/** What a person can do so that Google can be read. */
export type Step =
  | { readonly kind: 'ask'; readonly source: AttendanceSource; readonly accountId: string }
  | { readonly kind: 'sign-in'; readonly accountId: string }
  | { readonly kind: 'open-api' };

/** Meet first: it answers at once, and most people are no administrators. */
const order: readonly AttendanceSource[] = ['meet', 'reports'];

function stepOf({ state, accountId, source }: SourceStanding): Step | null {
  if (state === 'api-disabled') return { kind: 'open-api' };
  if (accountId === null) return null;
  if (state === 'sign-in') return { kind: 'sign-in', accountId };
  return state === 'not-asked' ? { kind: 'ask', source, accountId } : null;
}

/** The steps that are open, the best first; several sources may need the same one, which stands there once. */
export function stepsOf(standings: readonly SourceStanding[]): readonly Step[] {
  const steps = order
    .flatMap((source) => standings.filter((one) => one.source === source))
    .flatMap((standing) => stepOf(standing) ?? []);
  const key = (step: Step): string =>
    step.kind === 'ask' ? `ask ${step.source}` : step.kind === 'sign-in' ? step.accountId : step.kind;
  return [...new Map(steps.map((step) => [key(step), step])).values()];
}

const looked: readonly AttendanceState[] = ['upcoming', 'no-room'];

/** Whether looking now can tell anything. */
export const canSync = (state: AttendanceState): boolean => !looked.includes(state);
