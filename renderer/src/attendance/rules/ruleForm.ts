import {
  type AttendanceRules,
  defaultAttendanceRules,
  type RulesScope,
} from '../../../../preload/contract/attendance-facts.ts';
import type { CallInput, Output } from '../../../../preload/contract.ts';

type RuleNumber = Exclude<keyof AttendanceRules, 'endsWithClass'>;

/** As typed: `presentShare` in percent, an empty text while nothing stands there. */
export type RuleForm = Readonly<Record<RuleNumber, number | ''>> & Pick<AttendanceRules, 'endsWithClass'>;

/** In minutes, `presentShare` in percent: what the contract allows. */
export const ruleBounds: Readonly<Record<RuleNumber, readonly [number, number]>> = {
  startOffset: [-120, 600],
  endOffset: [-120, 600],
  lateAfter: [0, 600],
  earlyBefore: [0, 600],
  presentShare: [0, 100],
  minimum: [0, 600],
};
export const ruleNames = Object.keys(ruleBounds) as readonly RuleNumber[];

export const formOf = (rules: AttendanceRules): RuleForm => ({
  ...rules,
  presentShare: Math.round(rules.presentShare * 100),
});

/** Null: a number is missing, not whole, or out of its bounds. */
export function rulesOf(form: RuleForm): AttendanceRules | null {
  const isRight = ruleNames.every((name) => {
    const value = form[name];
    const [least, most] = ruleBounds[name];
    return value !== '' && Number.isInteger(value) && value >= least && value <= most;
  });
  if (!isRight) return null;
  const whole = form as AttendanceRules;
  return { ...whole, presentShare: whole.presentShare / 100 };
}

export interface Expected {
  readonly from: number;
  readonly to: number;
  readonly lateAfter: number;
  readonly earlyBefore: number;
}

/** What rules mean for a meeting, in milliseconds since the epoch, until its class `ended`; null: no expected time is left. */
export function expectedOf(
  rules: AttendanceRules,
  meeting: { readonly start: string; readonly end: string },
  ended: string | null = null,
): Expected | null {
  const minute = 60_000;
  const from = Date.parse(meeting.start) + rules.startOffset * minute;
  const planned = Date.parse(meeting.end) - rules.endOffset * minute;
  const to = ended === null ? planned : Math.min(planned, Date.parse(ended));
  if (to <= from) return null;
  return {
    from,
    to,
    lateAfter: from + rules.lateAfter * minute,
    earlyBefore: Math.max(from, to - rules.earlyBefore * minute),
  };
}

type Kept = Output<'attendance', 'rules'>;
interface Held {
  readonly rules: AttendanceRules;
  readonly rulesFrom: RulesScope;
  readonly templateId: string | null;
}

/** What the dialog begins with for a scope: its own rules where it has some, else what holds now. */
export function rulesFor(scope: RulesScope, held: Held, kept: Kept | undefined): AttendanceRules {
  if (scope === 'default') return kept?.default ?? held.rules;
  if (scope !== 'template') return held.rules;
  return kept?.templates.find((one) => one.templateId === held.templateId)?.rules ?? held.rules;
}

/** What holds for everything as long as nothing else was set. */
export const isBuiltIn = (rules: AttendanceRules): boolean =>
  rules.endsWithClass === defaultAttendanceRules.endsWithClass &&
  ruleNames.every((name) => rules[name] === defaultAttendanceRules[name]);

/** Whether the scope has rules of its own, which can be taken back; those for everything give way to the built-in ones. */
export function hasOwn(scope: RulesScope, held: Held, kept: Kept | undefined): boolean {
  if (scope === 'template') return kept?.templates.some((one) => one.templateId === held.templateId) ?? false;
  if (scope === 'default') return kept !== undefined && !isBuiltIn(kept.default);
  return held.rulesFrom === scope;
}

export function scopeInput(
  scope: RulesScope,
  meetingId: string,
  templateId: string | null,
): CallInput<'attendance', 'setRules'>['scope'] | null {
  if (scope === 'default') return { kind: 'default' };
  if (scope !== 'template') return { kind: scope, meetingId };
  return templateId === null ? null : { kind: 'template', templateId };
}
