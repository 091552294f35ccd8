import type { Judgement } from '../../../preload/contract/attendance-facts.ts';
import type { Correction, DecidedPerson, Excuse } from '../decision.ts';
import type { Came } from '../identity/identify.ts';
import type { Interval, Invited, SubjectKind } from '../model.ts';
import { type BothSources, noComparison } from '../presence/compare.ts';
import { nowhere, type Presence, presenceOf } from '../presence/presence.ts';
import { cameTo, judge, type Measure, shareOf, type Verdict } from './judge.ts';

/** What a person said about people of this meeting, by what they may be called. */
export interface Said {
  correction(keys: readonly string[]): Correction | null;
  excuse(keys: readonly string[]): Excuse | null;
}

/** Everything that people of one meeting are judged by. */
export interface Assize extends Measure {
  readonly scheduled: Interval;
  readonly now: number;
  readonly said: Said;
  /** No source has answered, so that the scheduled time stands in. */
  readonly estimate: boolean;
  /** The guests, unknown or uninvited, who could be somebody of the guest list. */
  readonly couldBe: (person: Invited) => readonly string[];
}

/** Whether somebody who turned out to be this guest would have come. */
export const wouldCount = (came: Came, measure: Pick<Measure, 'window' | 'planned' | 'rules'>): boolean =>
  !came.room && cameTo(presenceOf(came.stays), measure);

/** Somebody who came. */
export function personWhoCame(came: Came, comparison: BothSources, assize: Assize): DecidedPerson {
  const machine = presenceOf(came.stays);
  const inNow =
    assize.running && came.stays.some(({ session, to }) => session.left === null && to >= assize.now);
  const [personId] = came.keys;
  const { known, invited } = came;
  return judged({
    who: {
      personId: personId ?? '',
      name: invited?.name ?? known?.name ?? shownName(came) ?? known?.email ?? '',
      email: known?.email ?? null,
      kind: came.room ? 'room' : kindOf(came),
      identity: { by: known?.by ?? 'none', linkId: known?.linkId ?? null, candidates: came.candidates },
    },
    keys: came.keys,
    invited,
    machine,
    inNow,
    standing: standing(came),
    assize,
    estimated: false,
    stays: came.stays,
    comparison,
  });
}

/** Somebody on the guest list who was not seen. */
export function personMissing(invited: Invited, assize: Assize): DecidedPerson {
  const personId = `mail:${invited.email}`;
  const machine = assize.estimate ? scheduledPresence(assize.scheduled) : nowhere;
  return judged({
    who: {
      personId,
      name: invited.name ?? invited.email,
      email: invited.email,
      kind: 'account',
      identity: { by: 'invitation', linkId: null, candidates: [] },
    },
    keys: [personId],
    invited,
    machine,
    inNow: false,
    standing: 'expected',
    assize,
    estimated: assize.estimate,
    stays: [],
    comparison: noComparison,
  });
}

type Standing = 'expected' | 'uninvited' | 'unknown-guest' | 'room';

function standing(came: Came): Standing {
  if (came.room) return 'room';
  if (came.known === null) return 'unknown-guest';
  return came.invited === null ? 'uninvited' : 'expected';
}

interface Case {
  readonly who: Pick<DecidedPerson, 'personId' | 'name' | 'email' | 'kind'> & {
    readonly identity: Omit<DecidedPerson['identity'], 'couldBe'>;
  };
  readonly invited: Invited | null;
  readonly stays: DecidedPerson['stays'];
  readonly comparison: BothSources;
  readonly keys: readonly string[];
  readonly machine: Presence;
  readonly inNow: boolean;
  readonly standing: Standing;
  readonly assize: Assize;
  readonly estimated: boolean;
}

/** Times by hand take the place of the machine's; an excuse takes the place of what it can excuse. */
function judged(one: Case): DecidedPerson {
  const { who, keys, invited, machine, inNow, standing, assize, estimated } = one;
  const correction = assize.said.correction(keys);
  const excuse = assize.said.excuse(keys);
  const seen = estimated ? unknown(machine, assize) : verdictOn(machine, inNow, standing, assize);
  const couldBe = seen.judgement === 'no-show' && invited !== null ? assize.couldBe(invited) : [];
  const isOpen = couldBe.length > 0;
  const byMachine = isOpen ? { ...seen, judgement: 'pending' as const } : seen;
  const presence = correction === null ? machine : corrected(correction);
  const verdict =
    correction === null
      ? byMachine
      : verdictOn(presence, inNow, standing, { ...assize, absenceCertain: true });
  const told =
    estimated || presence.firstIn !== null || (!assize.running && assize.absenceCertain && !isOpen);
  const isExcused = excuse !== null && (excusable.has(verdict.judgement) || (isOpen && correction === null));
  return {
    personId: who.personId,
    name: who.name,
    email: who.email,
    kind: who.kind,
    invited: invited !== null,
    organizer: invited?.organizer ?? false,
    response: invited?.response ?? null,
    identity: { ...who.identity, couldBe },
    judgement: isExcused ? ('excused' as const) : verdict.judgement,
    machineJudgement: byMachine.judgement,
    late: verdict.late,
    leftEarly: verdict.leftEarly,
    firstIn: presence.firstIn,
    lastOut: presence.lastOut,
    inNow,
    inside: told ? presence.inside : null,
    share: told ? verdict.share : null,
    estimated: estimated && correction === null,
    intervals: presence.intervals,
    stays: one.stays,
    bySource: one.comparison.bySource,
    differences: one.comparison.differences,
    correction: correction && { ...correction, machine: machineTimes(estimated ? nowhere : machine) },
    excuse,
  };
}

const excusable: ReadonlySet<Judgement> = new Set(['no-show', 'late', 'left-early', 'partly']);

function verdictOn(presence: Presence, inNow: boolean, standing: Standing, assize: Assize): Verdict {
  if (standing === 'expected') return judge(presence, inNow, assize);
  const judgement = standing === 'room' ? 'present' : standing;
  return { judgement, late: false, leftEarly: false, share: shareOf(presence, assize) };
}

const unknown = (presence: Presence, assize: Assize): Verdict => ({
  judgement: 'pending',
  late: false,
  leftEarly: false,
  share: shareOf(presence, assize),
});

const scheduledPresence = ({ from, to }: Interval): Presence => ({
  intervals: from < to ? [{ from, to, toEstimated: true }] : [],
  firstIn: from,
  lastOut: Math.max(from, to),
  inside: Math.max(0, to - from),
});

/** Times without length say that somebody was not there. */
const corrected = ({ from, to }: Interval): Presence =>
  from < to
    ? { intervals: [{ from, to, toEstimated: false }], firstIn: from, lastOut: to, inside: to - from }
    : nowhere;

const machineTimes = ({ firstIn, lastOut, inside }: Presence) => ({ firstIn, lastOut, inside });

function shownName(came: Came): string | undefined {
  return came.stays.find(({ session }) => session.displayName.trim() !== '')?.session.displayName;
}

/** The surest first: an account says most. */
const kinds: readonly SubjectKind[] = ['account', 'phone', 'anonymous', 'room'];

/** How somebody came. */
function kindOf({ stays }: Came): SubjectKind {
  let surest: SubjectKind = 'room';
  for (const { session } of stays) {
    if (session.kind === 'account') return 'account';
    if (kinds.indexOf(session.kind) < kinds.indexOf(surest)) surest = session.kind;
  }
  return surest;
}
