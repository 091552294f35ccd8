import { describe, expect, test } from 'vitest';
import type { RecurrencePattern } from '../../../preload/contract/series.ts';
import { createFormats } from '../i18n/formats.ts';
import type { Language } from '../i18n/translated.ts';
import { createWords, type Words } from '../i18n/words.ts';
import { patternInWords, seriesInWords } from './seriesWords.ts';

async function inLanguage(language: Language) {
  const words = await createWords(language);
  const formats = createFormats({
    language,
    computerLocale: language,
    timeZone: 'Asia/Karachi',
    weekStart: 'monday',
  });
  return { t: words.t as Words, formats: { ...formats, locale: language === 'en' ? 'en-GB' : 'es-ES' } };
}

const tuesday: RecurrencePattern = { freq: 'weekly', interval: 1, weekdays: [2] };
const patterns: readonly [RecurrencePattern, string, string][] = [
  [tuesday, 'every Tuesday', 'cada martes'],
  [
    { freq: 'weekly', interval: 2, weekdays: [1, 4] },
    'every 2 weeks on Monday and Thursday',
    'cada 2 semanas, en lunes y jueves',
  ],
  [
    { freq: 'weekly', interval: 1, weekdays: [1, 2, 3, 4, 5] },
    'every working day, Monday to Friday',
    'cada día laborable, de lunes a viernes',
  ],
  [{ freq: 'daily', interval: 1 }, 'every day', 'cada día'],
  [{ freq: 'daily', interval: 3 }, 'every 3 days', 'cada 3 días'],
  [
    { freq: 'monthly', interval: 1, monthly: { kind: 'day', day: 15 } },
    'every month on day 15',
    'cada mes, el día 15',
  ],
  [
    { freq: 'monthly', interval: 2, monthly: { kind: 'nth', n: -1, weekday: 5 } },
    'every 2 months on the last Friday',
    'cada 2 meses, el último viernes',
  ],
];

test.each(patterns)('%j', async (pattern, english, spanish) => {
  const en = await inLanguage('en');
  const es = await inLanguage('es');
  expect(patternInWords(pattern, en.formats, en.t)).toBe(english);
  expect(patternInWords(pattern, es.formats, es.t)).toBe(spanish);
});

describe('a series', () => {
  const series = {
    pattern: tuesday,
    lines: [],
    ends: true,
    left: 12,
    // Still the 18th in Madrid, the 19th in Karachi.
    last: '2026-12-18T23:30:00+01:00',
    timeZone: 'Europe/Madrid',
  };

  test.each([
    [{}, 'every Tuesday until 18 Dec 2026, 12 left', 'cada martes hasta el 18 dic 2026, quedan 12'],
    [{ left: 1 }, 'every Tuesday until 18 Dec 2026, 1 left', 'cada martes hasta el 18 dic 2026, queda 1'],
    [
      { left: 0 },
      'every Tuesday until 18 Dec 2026, none left',
      'cada martes hasta el 18 dic 2026, no queda ninguna',
    ],
    [{ ends: false, left: null, last: null }, 'every Tuesday', 'cada martes'],
    [
      { pattern: null, lines: ['RRULE:FREQ=YEARLY'], ends: false, left: null, last: null },
      'by a rule made elsewhere (RRULE:FREQ=YEARLY)',
      'con una regla creada en otro lugar (RRULE:FREQ=YEARLY)',
    ],
  ])('%j', async (more, english, spanish) => {
    const en = await inLanguage('en');
    const es = await inLanguage('es');
    expect(seriesInWords({ ...series, ...more }, en.formats, en.t)).toBe(english);
    expect(seriesInWords({ ...series, ...more }, es.formats, es.t)).toBe(spanish);
  });
});
