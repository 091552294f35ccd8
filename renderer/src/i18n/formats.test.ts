import { describe, expect, it } from 'vitest';
import { chooseLocale, createFormats } from './formats.ts';

const madrid = createFormats({
  language: 'en',
  computerLocale: 'en-GB',
  timeZone: 'Europe/Madrid',
  weekStart: 'monday',
});

describe('formats', () => {
  it('shows an instant in the zone of the person', () => {
    expect(madrid.time('2026-11-23T08:45:00Z')).toBe('09:45');
    expect(madrid.time('2026-11-23T08:45:00Z', 'America/New_York')).toBe('03:45');
  });

  it('puts an instant near midnight on the day of the zone', () => {
    expect(madrid.dayKey('2026-11-23T23:30:00Z')).toBe('2026-11-24');
    expect(madrid.dayKey('2026-11-23T23:30:00Z', 'America/New_York')).toBe('2026-11-23');
  });

  it('counts the days of a range that ends later, in the zone it is shown in', () => {
    const over = ['2026-11-23T22:30:00Z', '2026-11-23T23:15:00Z'] as const;
    expect(madrid.timeRange(...over)).toBe('23:30 – 00:15 (+1)');
    expect(madrid.timeRange(...over, 'UTC')).not.toContain('+');
  });

  it('says distances in words', () => {
    const now = Date.parse('2026-11-23T08:00:00Z');
    expect(madrid.relative('2026-11-23T08:12:30Z', now)).toBe('in 12 minutes');
    expect(madrid.relative('2026-11-23T07:59:40Z', now)).toBe('now');
    expect(madrid.relative('2026-11-22T07:00:00Z', now)).toBe('yesterday');
  });

  it('names a zone by its city and its offset on that day', () => {
    expect(madrid.zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(madrid.zoneOffset('Europe/Madrid', '2026-07-01T00:00:00Z')).toBe('GMT+2');
    expect(madrid.zoneOffset('Europe/Madrid', '2026-12-01T00:00:00Z')).toBe('GMT+1');
  });
});

describe('the clock', () => {
  it.each([
    ['en-GB', 'en', '09:45'],
    ['en-US', 'en', '9:45 AM'],
    ['es-ES', 'es', '09:45'],
  ] as const)('is the one of %s', (computerLocale, language, shown) => {
    const formats = createFormats({ language, computerLocale, timeZone: 'UTC', weekStart: 'monday' });
    // Unicode data decides which kind of space stands before AM.
    expect(formats.time('2026-11-23T09:45:00Z').replaceAll(/\s/gu, ' ')).toBe(shown);
  });
});

describe('chooseLocale', () => {
  it('keeps the computer’s region when it speaks the same language', () => {
    expect(chooseLocale('es', 'es-MX')).toBe('es-MX');
    expect(chooseLocale('en', 'en-US')).toBe('en-US');
  });

  it('falls back to a region of the language otherwise', () => {
    expect(chooseLocale('es', 'en-US')).toBe('es-ES');
    expect(chooseLocale('en', 'de-DE')).toBe('en-GB');
  });
});
