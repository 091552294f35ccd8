import { describe, expect, it } from 'vitest';
import { attendanceState } from '../../../preload/contract/attendance-facts.ts';
import { createFormats } from '../i18n/formats.ts';
import type { Language } from '../i18n/translated.ts';
import { createWords, type Words } from '../i18n/words.ts';
import { answerWords, barWords } from './barWords.ts';
import { basis, headline, lengthInWords, resultLine, shareInWords } from './headline.ts';
import { samplePerson, sampleSummary } from './samples.fixture.ts';

async function inLanguage(language: Language) {
  const t = (await createWords(language)).t as Words;
  const formats = createFormats({ language, computerLocale: 'de', timeZone: 'UTC', weekStart: 'monday' });
  return { t, formats };
}
const now = Date.parse('2026-11-20T15:00:00Z');

describe('the headline', () => {
  it('tells the figures in both languages, with the right forms', async () => {
    const en = await inLanguage('en');
    const es = await inLanguage('es');
    const one = sampleSummary({ counts: { leftEarly: 2, unknownGuests: 1 } });
    expect(headline(sampleSummary(), en.t)).toBe('23 of 26 came, 2 late, 1 left early');
    expect(headline(one, en.t)).toBe('23 of 26 came, 2 late, 2 left early, 1 unknown guest');
    expect(headline(sampleSummary(), es.t)).toBe('Vinieron 23 de 26, 2 tarde, 1 salió antes');
    expect(headline(one, es.t)).toBe('Vinieron 23 de 26, 2 tarde, 2 salieron antes, 1 desconocido');
    expect(resultLine(sampleSummary(), en.t)).toBe('23 of 26, 2 late, 1 left early');
  });

  it('never counts anybody before a source has answered', async () => {
    const { t, formats } = await inLanguage('en');
    for (const state of attendanceState.options) {
      const summary = sampleSummary({ state, sources: [], readAt: null });
      expect(headline(summary, t)).not.toMatch(/\d/);
      expect(resultLine(summary, t)).toBeNull();
      if (state !== 'upcoming') expect(basis(summary, t, formats, now)[0]).toMatch(/^Estimate/);
    }
  });

  it('tells who is inside and who is missing while it runs', async () => {
    const { t } = await inLanguage('en');
    const live = sampleSummary({ state: 'live', counts: { inNow: 20, came: 22, excused: 1 } });
    expect(headline(live, t)).toBe('20 in the room now, 22 of 26 came so far, 3 missing, 2 late');
    expect(resultLine(live, t)).toBe('20 in the room now, 22 of 26');
  });

  it('is no figure where nobody can have come', async () => {
    const { t } = await inLanguage('en');
    const held = sampleSummary({ state: 'not-held', counts: { came: 0 } });
    expect(headline(held, t)).toBe('The meeting was not held');
    expect(resultLine(held, t)).toBeNull();
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
    expect(barWords(samplePerson({ ...none, judgement: 'pending' }), t, formats)).toBe('Nothing known yet');
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
