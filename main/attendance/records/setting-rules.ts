import type { Input, Output } from '../../../preload/contract.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Desk } from './gather.ts';
import { findHeld } from './held.ts';
import { defaultRules, rulesOf, templateRules, writeRules } from './rules.ts';
import { unjudge, unjudgeAll } from './unjudge.ts';

/**
 * Rules for one scope; everything they hold for is judged again when it is looked at. The answer is what holds there
 * now. Of a meeting that is in no series its own rules are those of the series.
 */
export function setRules(
  { database }: Desk,
  { scope, rules }: Input<'attendance', 'setRules'>,
): Result<Output<'attendance', 'setRules'>> {
  if (scope.kind === 'default' || scope.kind === 'template') {
    const key = scope.kind === 'template' ? scope.templateId : '';
    database.transaction(() => {
      writeRules(database, scope.kind, key, rules);
      unjudgeAll(database);
    });
    if (scope.kind === 'default' || rules === null)
      return ok({ rules: defaultRules(database), rulesFrom: 'default' });
    return ok({ rules, rulesFrom: 'template' });
  }
  const held = findHeld(database, scope.meetingId);
  if (!held) return fail('not-found');
  const [kind, key] =
    scope.kind === 'series' && held.seriesId !== null
      ? (['series', held.seriesId] as const)
      : (['meeting', held.eventId] as const);
  database.transaction(() => {
    writeRules(database, kind, key, rules);
    const meetings = database.all(
      kind === 'series'
        ? `SELECT meeting_id FROM meeting WHERE series_id = ?1 OR substr(series_id, 1, length(?1) + 2) = ?1 || '_R'`
        : 'SELECT meeting_id FROM meeting WHERE event_id = ?1',
      key,
    );
    unjudge(
      database,
      meetings.map((row) => String(row.meeting_id)),
    );
  });
  const { rules: now, rulesFrom } = rulesOf(database, held);
  return ok({ rules: now, rulesFrom });
}

export function listRules({ database }: Desk): Output<'attendance', 'rules'> {
  return { default: defaultRules(database), templates: templateRules(database) };
}
