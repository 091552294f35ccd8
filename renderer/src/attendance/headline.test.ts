import { describe, expect, it } from 'vitest';
import { attendanceState } from '../../../preload/contract/attendance-facts.ts';
import { createFormats } from '../i18n/formats.ts';
import type { Language } from '../i18n/translated.ts';
import { createWords, type Words } from '../i18n/words.ts';
import { answerWords, barWords, besidesJudgement } from './barWords.ts';
import { basis, headline, lengthInWords, resultLine, shareInWords } from './headline.ts';
import { samplePerson, sampleSummary } from './samples.fixture.ts';

async function inLanguage(language: Language) {
  const t = (await createWords(language)).t as Words;
  const formats = createFormats({ language, computerLocale: 'de', timeZone: 'UTC', weekStart: 'monday' });
  return { t, formats };
}
const now = Date.parse('2026-11-20T15:00:00Z');
const live = (readAt: string, part: Parameters<typeof sampleSummary>[0] = {}) =>
  sampleSummary({ state: 'live', sources: ['meet'], partial: true, readAt, ...part });

describe('the headline', () => {
  it('tells the figures in both languages, with the right forms', async () => {
    const en = await inLanguage('en');
    const es = await inLanguage('es');
    const one = sampleSummary({ counts: { leftEarly: 2, unknownGuests: 1 } });
    expect(headline(sampleSummary(), en.t, en.formats, now)).toBe('23 of 26 came, 2 late, 1 left early');
    expect(headline(one, en.t, en.formats, now)).toBe('23 of 26 came, 2 late, 2 left early, 1 unknown guest');
    expect(headline(sampleSummary(), es.t, es.formats, now)).toBe(
      'Vinieron 23 de 26, 2 tarde, 1 salió antes',
    );
    expect(headline(one, es.t, es.formats, now)).toBe(
      'Vinieron 23 de 26, 2 tarde, 2 salieron antes, 1 desconocido',
    );
    expect(resultLine(sampleSummary(), en.t, en.formats, now)).toBe('23 of 26, 2 late, 1 left early');
  });

  it('never counts anybody before a source has answered', async () => {
    const { t, formats } = await inLanguage('en');
    for (const state of attendanceState.options) {
      const summary = sampleSummary({ state, sources: [], readAt: null });
      expect(headline(summary, t, formats, now)).not.toMatch(/\d/);
      expect(resultLine(summary, t, formats, now)).toBeNull();
      if (state !== 'upcoming') expect(basis(summary, t, formats, now)[0]).toMatch(/^Estimate/);
    }
  });

  it('tells who is inside and who is missing while it runs', async () => {
    const { t, formats } = await inLanguage('en');
    const lesson = live('2026-11-20T14:59:00Z', { counts: { inNow: 20, came: 22, excused: 1 } });
    expect(headline(lesson, t, formats, now)).toBe(
      '20 in the room now, 22 of 26 came so far, 3 missing, 2 late',
    );
    expect(resultLine(lesson, t, formats, now)).toBe('20 in the room now, 22 of 26');
  });

  it('says when it last looked instead of who is inside, when that is long ago', async () => {
    const en = await inLanguage('en');
    const es = await inLanguage('es');
    const old = live('2026-11-20T14:57:00Z', { counts: { came: 22 } });
    expect(headline(old, en.t, en.formats, now)).toBe('Last read at 14:57, 22 of 26 came so far, 2 late');
    expect(headline(old, es.t, es.formats, now)).toBe('Leído a las 14:57, han venido 22 de 26, 2 tarde');
    expect(resultLine(old, en.t, en.formats, now)).toBe('Last read at 14:57, 22 of 26');
    expect(basis(old, en.t, en.formats, now)).toEqual([
      'From Google Meet, read 14:57.',
      'Nobody has looked for more than two minutes, so nobody is shown as inside.',
    ]);
    expect(basis(live('2026-11-20T14:58:00Z'), en.t, en.formats, now)).toEqual([
      'From Google Meet, read 14:58.',
      'Who is inside is read again every minute.',
    ]);
  });

  it('does not count who is inside where only Reports was read', async () => {
    const { t, formats } = await inLanguage('en');
    const late = live('2026-11-20T14:59:30Z', { sources: ['reports'], counts: { came: 3 } });
    expect(headline(late, t, formats, now)).toBe('3 of 26 came so far, 2 late');
    expect(resultLine(late, t, formats, now)).toBe('3 of 26 so far');
  });

  it('is no final figure while others may follow', async () => {
    const en = await inLanguage('en');
    const es = await inLanguage('es');
    const part = sampleSummary({ partial: true, counts: { noShow: 0, pending: 3 } });
    expect(headline(part, en.t, en.formats, now)).toBe(
      '23 of 26 came so far, 2 late, 1 left early, 3 not known yet',
    );
    expect(resultLine(part, es.t, es.formats, now)).toBe(
      '23 de 26 hasta ahora, 2 tarde, 1 salió antes, 3 sin saberse aún',
    );
    const alone = sampleSummary({ partial: true, counts: { invited: 0, came: 1, late: 0, leftEarly: 0 } });
    expect(headline(alone, es.t, es.formats, now)).toBe('Hasta ahora vino 1');
    expect(basis(part, en.t, en.formats, now)[1]).toBe(
      'More may come from Google: nobody counts as absent before.',
    );
    expect(basis({ ...part, final: true }, en.t, en.formats, now).slice(1)).toEqual([
      'Google did not tell of everybody: nobody counts as absent.',
      'It was the last look; nothing changes by itself any more.',
    ]);
  });

  it('is no figure where nobody can have come', async () => {
    const { t, formats } = await inLanguage('en');
    const held = sampleSummary({ state: 'not-held', counts: { came: 0 } });
    expect(headline(held, t, formats, now)).toBe('The meeting was not held');
    expect(resultLine(held, t, formats, now)).toBeNull();
  });
});

describe('what the figures rest on', () => {
  it('is the sources and when they were read', async () => {
    const { t, formats } = await inLanguage('en');
    expect(basis(sampleSummary(), t, formats, now)).toEqual(['From Google Reports, read 14:20.']);
    const both = sampleSummary({ sources: ['reports', 'meet'], final: true });
    expect(basis(both, t, formats, now + 86_400_000)).toEqual([
      'From Google Reports and Google Meet, read 20 Nov 2026, 14:20.',
      'It was the last look; nothing changes by itself any more.',
    ]);
  });

  it('tells when Muster looks again', async () => {
    const { t, formats } = await inLanguage('en');
    const waiting = sampleSummary({ state: 'waiting', sources: [], readAt: null });
    const looks = (nextLook: string) => basis({ ...waiting, nextLook }, t, formats, now)[1];
    expect(looks('2026-11-20T15:30:00Z')).toBe('Muster looks again in 30 minutes.');
    expect(looks('2026-11-20T14:59:00Z')).toBe('Muster looks again in a moment.');
  });
});

describe('lengths and shares', () => {
  it('are rounded for reading, never to all or to nothing', async () => {
    const { t, formats } = await inLanguage('en');
    expect([0, 20, 60, 3540, 3600, 5430].map((one) => lengthInWords(one, t))).toEqual([
      '0 min',
      '20 s',
      '1 min',
      '59 min',
      '1 h',
      '1 h 31 min',
    ]);
    expect([0, 0.001, 0.5, 0.999, 1].map((one) => shareInWords(one, formats).replace('\u00a0', ' '))).toEqual(
      ['0 %', '1 %', '50 %', '99 %', '100 %'],
    );
  });
});

describe('the words of a row', () => {
  it('say what the bars show', async () => {
    const { t, formats } = await inLanguage('en');
    const stays = [
      { from: '2026-11-20T09:02:00Z', to: '2026-11-20T09:30:00Z', toEstimated: false },
      { from: '2026-11-20T09:40:00Z', to: '2026-11-20T10:00:00Z', toEstimated: false },
    ];
    expect(barWords(samplePerson({ intervals: stays }), t, formats)).toBe(
      'In the room 09:02 – 09:30 and 09:40 – 10:00',
    );
    expect(barWords(samplePerson({ intervals: stays.slice(0, 1), inNow: true }), t, formats)).toBe(
      'In the room 09:02 – 09:30 and still inside',
    );
    expect(barWords(samplePerson({ estimated: true }), t, formats)).toBe('Estimate: 09:00 – 10:00');
    const none = { intervals: [], firstIn: null, lastOut: null };
    expect(barWords(samplePerson({ ...none, judgement: 'no-show' }), t, formats)).toBe('Not in the room');
    const open = samplePerson({ ...none, judgement: 'pending' });
    expect(barWords(open, t, formats)).toBe('Nothing known yet');
    const identity = { ...open.identity, couldBe: ['guest'] };
    expect(barWords({ ...open, identity }, t, formats)).toBe('Not seen by name; could be another who came');
    expect(besidesJudgement({ ...open, identity }, t)).toBe('maybe a guest');
    expect(besidesJudgement(open, t)).toBeNull();
  });

  it('put the answer beside what happened', async () => {
    const { t } = await inLanguage('en');
    expect(answerWords(samplePerson(), t)).toBe('Accepted');
    expect(answerWords(samplePerson({ judgement: 'no-show', seconds: 0 }), t)).toBe('Accepted, did not come');
    expect(answerWords(samplePerson({ response: 'declined' }), t)).toBe('Declined, came');
    expect(answerWords(samplePerson({ response: 'declined', estimated: true }), t)).toBe('Declined');
    expect(answerWords(samplePerson({ response: null, organizer: true }), t)).toBe('Organiser');
    expect(answerWords(samplePerson({ response: null }), t)).toBe('Not invited');
  });
});
