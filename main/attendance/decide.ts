import type { AttendanceDecision, AttendanceFacts, DecidedPerson } from './decision.ts';
import { type Came, identify } from './identity/identify.ts';
import { guestList } from './identity/listed.ts';
import { createFold } from './identity/names.ts';
import { peopleInvited } from './identity/not-people.ts';
import { createOtherAddress } from './identity/other-address.ts';
import { createCouldBe } from './identity/ruled-out.ts';
import { classEnd, judgedWindow } from './judgement/class-end.ts';
import { countPeople } from './judgement/counts.ts';
import { byAttention } from './judgement/order.ts';
import { type Assize, personMissing, personWhoCame, wouldCount } from './judgement/person.ts';
import { saidOf } from './judgement/said.ts';
import { mandatoryWindow } from './judgement/window.ts';
import type { Invited } from './model.ts';
import { belonging } from './presence/belonging.ts';
import { createComparison } from './presence/comparison.ts';
import { staysOf } from './presence/stays.ts';

/** Who came to one meeting, when, for how long, and what that is called. Pure: the same facts, the same decision. */
export function decideAttendance(facts: AttendanceFacts): AttendanceDecision {
  const fold = createFold();
  const sessions = belonging(facts.sessions, facts);
  const stays = staysOf(sessions, facts);
  const invited = guestList(peopleInvited(facts, stays, fold), fold);
  const came = identify(stays, facts, invited, fold);
  const said = saidOf(facts);
  // What was only seen at other times may have been held at them: that is nobody's absence.
  const absenceCertain = facts.absenceCertain && (sessions.length > 0 || facts.sessions.length === 0);
  const planned = mandatoryWindow(facts, facts.rules);
  // Whoever is not told of may have stayed.
  const isWhole = absenceCertain && facts.onlyTold === null;
  const ended = classEnd(came, { running: facts.running, absenceCertain: isWhole, said });
  const window = judgedWindow(planned, ended, facts.rules);
  const measure = {
    window,
    planned,
    rules: facts.rules,
    running: facts.running,
    absenceCertain,
    scheduled: { from: facts.start, to: facts.end },
    now: facts.now,
    said,
    estimate: facts.answered.length === 0,
  };
  const isStranger = ({ known }: Came) => known === null;
  const uncertain = came.filter((one) => one.invited === null && wouldCount(one, measure));
  const couldBe = createCouldBe(uncertain.filter(isStranger), fold);
  const otherAddress = createOtherAddress(uncertain, fold);
  const assize: Assize = { ...measure, couldBe: (person) => [...couldBe(person), ...otherAddress(person)] };
  // Whoever no source would have told of is not absent because none did.
  const untold: Assize = { ...assize, absenceCertain: false };
  const isTold = ({ email }: Invited) => facts.onlyTold?.has(email.slice(email.lastIndexOf('@') + 1)) ?? true;
  const compare = createComparison(facts, came);
  const people: DecidedPerson[] = [];
  for (const one of came) people.push(personWhoCame(one, compare(one), assize));
  for (const { person, guests } of invited.values())
    if (guests === null) people.push(personMissing(person, isTold(person) ? assize : untold));
  return { window, planned, people: byAttention(people, fold), counts: countPeople(people) };
}
