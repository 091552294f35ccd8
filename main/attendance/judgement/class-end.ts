import type { AttendanceRules } from '../../../preload/contract/attendance-facts.ts';
import type { AttendanceFacts } from '../decision.ts';
import type { Came } from '../identity/identify.ts';
import type { Interval } from '../model.ts';
import { judge } from './judge.ts';
import type { Said } from './person.ts';
import { minute } from './window.ts';

/** Whoever ends a class is out of the room so soon before or after the last of the others. */
const together = 2 * minute;

type Known = Pick<AttendanceFacts, 'running' | 'absenceCertain'> & { readonly said: Said };

/**
 * When the class ended: when it had no organiser or nobody else any more, if both left within two minutes of each other
 * and nobody was there later. Null: that is not known for certain, because more may come, an end of a stay is not known,
 * nobody knows which of them the organiser was, or the organiser was alone. Times by hand hold for the organiser, whose
 * leaving is what counts; those of others are about themselves.
 */
export function classEnd(came: readonly Came[], { running, absenceCertain, said }: Known): number | null {
  if (running || !absenceCertain) return null;
  let organiser: number | null = null;
  let others: number | null = null;
  for (const one of came) {
    const isOrganiser = one.invited?.organizer === true;
    let left: number | null = null;
    for (const { session, to, toEstimated } of one.stays) {
      // An end before the start tells no more of the end than none does.
      if (toEstimated || (session.left ?? to) < session.joined) return null;
      if (left === null || to > left) left = to;
    }
    if (isOrganiser) organiser = later(organiser, byHand(one, said) ?? left);
    else others = later(others, left);
  }
  if (organiser === null || others === null || Math.abs(organiser - others) > together) return null;
  return Math.min(organiser, others);
}

const later = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);

const byHand = ({ keys }: Came, said: Said): number | null => said.correction(keys)?.to ?? null;

/**
 * The window that people are judged by: up to the end of the class, where the planned one would find fault with somebody
 * who was there from its beginning to that end. A class that kept to its plan within what the rules allow keeps it.
 */
export function judgedWindow(planned: Interval, ended: number | null, rules: AttendanceRules): Interval {
  if (!rules.endsWithClass || ended === null || ended <= planned.from || ended >= planned.to) return planned;
  const throughout = {
    intervals: [{ from: planned.from, to: ended, toEstimated: false }],
    firstIn: planned.from,
    lastOut: ended,
    inside: ended - planned.from,
  };
  const measure = { window: planned, planned, rules, running: false, absenceCertain: true };
  const { judgement } = judge(throughout, false, measure);
  return judgement === 'present' ? planned : { from: planned.from, to: ended };
}
