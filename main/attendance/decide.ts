import type { AttendanceDecision, AttendanceFacts, DecidedPerson } from './decision.ts';
import { identify } from './identity/identify.ts';
import { countPeople } from './judgement/counts.ts';
import { byAttention } from './judgement/order.ts';
import { type Assize, personMissing, personWhoCame } from './judgement/person.ts';
import { saidOf } from './judgement/said.ts';
import { mandatoryWindow } from './judgement/window.ts';
import type { Invited } from './model.ts';
import { createComparison } from './presence/comparison.ts';
import { staysOf } from './presence/stays.ts';

/** Who came to one meeting, when, for how long, and what that is called. Pure: the same facts, the same decision. */
export function decideAttendance(facts: AttendanceFacts): AttendanceDecision {
  const invited = guestList(facts.invited);
  const window = mandatoryWindow(facts, facts.rules);
  const assize: Assize = {
    window,
    rules: facts.rules,
    running: facts.running,
    absenceCertain: facts.absenceCertain,
    scheduled: { from: facts.start, to: facts.end },
    now: facts.now,
    said: saidOf(facts),
    estimate: facts.answered.length === 0,
  };
  const came = identify(staysOf(facts.sessions, facts), facts, [...invited.values()]);
  const compare = createComparison(facts, came);
  const missing = new Map(invited);
  const people: DecidedPerson[] = [];
  for (const one of came) {
    const email = one.known?.email ?? '';
    people.push(personWhoCame(one, invited.get(email) ?? null, compare(one), assize));
    missing.delete(email);
  }
  for (const person of missing.values()) people.push(personMissing(person, assize));
  return { window, people: byAttention(people), counts: countPeople(people) };
}

/** By address in lower case, nobody twice. */
function guestList(invited: readonly Invited[]): ReadonlyMap<string, Invited> {
  const list = new Map<string, Invited>();
  for (const person of invited) {
    const email = person.email.toLowerCase();
    if (!list.has(email)) list.set(email, person.email === email ? person : { ...person, email });
  }
  return list;
}
