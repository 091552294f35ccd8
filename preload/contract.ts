import type { z } from 'zod';
import { accounts } from './contract/accounts.ts';
import { app } from './contract/app.ts';
import { attendance } from './contract/attendance.ts';
import { audience } from './contract/audience.ts';
import { availability } from './contract/availability.ts';
import { bulk } from './contract/bulk.ts';
import { calendars } from './contract/calendars.ts';
import { checks } from './contract/checks.ts';
import { diagnostics } from './contract/diagnostics.ts';
import { directory } from './contract/directory.ts';
import type { Envelope } from './contract/errors.ts';
import type { EventName, EventPayload } from './contract/events.ts';
import { jobs } from './contract/jobs.ts';
import { meetings } from './contract/meeting-methods.ts';
import type { eventNames, methodNames } from './contract/names.ts';
import { series } from './contract/series.ts';
import { settings } from './contract/settings.ts';
import { templates } from './contract/templates.ts';

/** The one description of everything the page may ask of main: a schema of the input and of the output of each method. */
export const contract = {
  app,
  accounts,
  calendars,
  directory,
  audience,
  availability,
  checks,
  meetings,
  series,
  attendance,
  jobs,
  bulk,
  templates,
  settings,
  diagnostics,
};
export type Contract = typeof contract;

export type Namespace = keyof Contract;
type Schemas<N extends Namespace, M extends keyof Contract[N]> = Contract[N][M] extends {
  input: infer In extends z.ZodType;
  output: infer Out extends z.ZodType;
}
  ? { input: In; output: Out }
  : never;

/** What a caller passes and what a handler receives (defaults and trims applied). */
export type CallInput<N extends Namespace, M extends keyof Contract[N]> = z.input<Schemas<N, M>['input']>;
export type Input<N extends Namespace, M extends keyof Contract[N]> = z.output<Schemas<N, M>['input']>;
export type Output<N extends Namespace, M extends keyof Contract[N]> = z.output<Schemas<N, M>['output']>;

type Call<In, Out> = undefined extends In
  ? (input?: In) => Promise<Envelope<Out>>
  : (input: In) => Promise<Envelope<Out>>;

/** `window.muster` */
export type Muster = {
  readonly [N in Namespace]: {
    readonly [M in keyof Contract[N]]: Call<CallInput<N, M>, Output<N, M>>;
  };
} & {
  /** Returns the function that ends the subscription. */
  readonly on: <N extends EventName>(event: N, listener: (payload: EventPayload<N>) => void) => () => void;
};

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type Names = typeof methodNames;
const namesMatch: { [N in Namespace]: Same<keyof Contract[N], Names[N][number]> } & {
  events: Same<EventName, (typeof eventNames)[number]>;
  namespaces: Same<Namespace, keyof Names>;
} = {
  app: true,
  accounts: true,
  calendars: true,
  directory: true,
  audience: true,
  availability: true,
  checks: true,
  meetings: true,
  series: true,
  attendance: true,
  jobs: true,
  bulk: true,
  templates: true,
  settings: true,
  diagnostics: true,
  events: true,
  namespaces: true,
};
void namesMatch;
