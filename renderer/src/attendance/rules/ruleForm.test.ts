import { describe, expect, it } from 'vitest';
import { defaultAttendanceRules } from '../../../../preload/contract/attendance-facts.ts';
import { createFormats } from '../../i18n/formats.ts';
import { createWords, type Words } from '../../i18n/words.ts';
import { sampleSummary } from '../samples.fixture.ts';
import { classEndWords, expectedWords } from './expectedWords.ts';
import { expectedOf, formOf, hasOwn, rulesFor, rulesOf, scopeInput } from './ruleForm.ts';

const rules = defaultAttendanceRules;
const meeting = sampleSummary();

describe('the form', () => {
  it('shows the share in percent and gives the same rules back', () => {
    expect(formOf(rules).presentShare).toBe(75);
    expect(rulesOf(formOf(rules))).toEqual(rules);
  });

  it('takes no empty, broken or far-off number', () => {
    for (const wrong of ['' as const, 1.5, 601, -121]) {
      expect(rulesOf({ ...formOf(rules), startOffset: wrong })).toBeNull();
    }
    expect(rulesOf({ ...formOf(rules), presentShare: 101 })).toBeNull();
    expect(rulesOf({ ...formOf(rules), lateAfter: -1 })).toBeNull();
  });
});

describe('what rules mean', () => {
  it('is told in the clock times of the meeting', async () => {
    const t = (await createWords('en')).t as Words;
    const formats = createFormats({
      language: 'en',
      computerLocale: 'en-GB',
      timeZone: 'UTC',
      weekStart: 'monday',
    });
    expect(expectedWords({ ...rules, startOffset: 10, endOffset: -5 }, meeting, t, formats)).toBe(
      'Expected from 09:10 to 10:05: late after 09:15, left early before 10:00, there in full from 75\u00a0% of it, came from 1 min.',
    );
  });

  it('ends with a class that ended before plan, and says so', async () => {
    const ended = '2026-11-20T09:40:00Z';
    const formats = createFormats({
      language: 'en',
      computerLocale: 'en-GB',
      timeZone: 'UTC',
      weekStart: 'monday',
    });
    const said = {
      en: 'The class ended 09:40, 20 min before plan.',
      es: 'La clase terminó a las 09:40, 20 min antes de lo previsto.',
    };
    for (const language of ['en', 'es'] as const) {
      const t = (await createWords(language)).t as Words;
      expect(classEndWords(ended, meeting.end, t, formats)).toBe(said[language]);
    }
    const t = (await createWords('en')).t as Words;
    expect(expectedWords(rules, meeting, t, formats, ended)).toMatch(
      /^Expected from 09:00 to 09:40: .*before 09:35/,
    );
    expect(expectedOf(rules, meeting, '2026-11-20T09:03:00Z')?.earlyBefore).toBe(Date.parse(meeting.start));
  });

  it('is nothing when no time is left', () => {
    expect(expectedOf({ ...rules, startOffset: 40, endOffset: 20 }, meeting)).toBeNull();
  });
});

describe('scopes', () => {
  const own = { ...rules, lateAfter: 15 };
  const kept = { default: rules, templates: [{ templateId: 'T', rules: own }] };
  const held = { rules: { ...rules, lateAfter: 1 }, rulesFrom: 'meeting' as const, templateId: 'T' };

  it('begin with their own rules, else with what holds', () => {
    expect(rulesFor('default', held, kept)).toBe(rules);
    expect(rulesFor('template', held, kept)).toBe(own);
    expect(rulesFor('series', held, kept)).toBe(held.rules);
    expect(rulesFor('template', { ...held, templateId: 'other' }, kept)).toBe(held.rules);
  });

  it('know whether they have some to take back', () => {
    const has = (['meeting', 'series', 'template', 'default'] as const).map((scope) =>
      hasOwn(scope, held, kept),
    );
    expect(has).toEqual([true, false, true, false]);
    expect(hasOwn('default', held, { ...kept, default: own })).toBe(true);
    expect(hasOwn('default', held, { ...kept, default: { ...rules, endsWithClass: false } })).toBe(true);
    expect(hasOwn('default', held, undefined)).toBe(false);
  });

  it('name what the rules are set for', () => {
    expect(scopeInput('series', 'M', null)).toEqual({ kind: 'series', meetingId: 'M' });
    expect(scopeInput('template', 'M', 'T')).toEqual({ kind: 'template', templateId: 'T' });
    expect(scopeInput('template', 'M', null)).toBeNull();
    expect(scopeInput('default', 'M', null)).toEqual({ kind: 'default' });
  });
});
