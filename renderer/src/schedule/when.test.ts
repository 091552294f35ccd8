import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextHalfHour, resolveWhen, type Span, type When, withEnd, withMinutes, withStart } from './when.ts';

const plain: When = {
  date: '2026-11-23',
  start: '09:00',
  minutes: 30,
  typedEnd: null,
  zone: 'Europe/Madrid',
};
const span = (when: When): Span => {
  const result = resolveWhen(when);
  if (!result.ok) throw new Error(result.problem);
  return result.span;
};
const problem = (when: When): string | null => {
  const result = resolveWhen(when);
  return result.ok ? null : result.problem;
};

const two = (n: number): string => String(n).padStart(2, '0');
const clock = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${two(h)}:${two(m)}`);
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const zone = fc.constantFrom(
  'Europe/Madrid',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
  'America/Santiago',
);
const whenever = fc.record({
  date: day,
  start: clock,
  minutes: fc.integer({ min: 1, max: 1440 }),
  typedEnd: fc.constant(null),
  zone,
});

describe('when a meeting is', () => {
  it('gives both ends with the offset of their zone', () => {
    expect(span(plain)).toMatchObject({
      start: '2026-11-23T09:00:00+01:00',
      end: '2026-11-23T09:30:00+01:00',
      endTime: '09:30',
      endsDaysLater: 0,
      startTwice: false,
      clocksChange: false,
    });
  });

  it('counts elapsed time over a change of the clocks', () => {
    // Europe/Madrid: 2026-03-29 02:00 → 03:00
    const spring = span({ ...plain, date: '2026-03-29', start: '01:30', minutes: 60 });
    expect(spring).toMatchObject({ end: '2026-03-29T03:30:00+02:00', endTime: '03:30', clocksChange: true });
    // 2026-10-25 03:00 → 02:00
    const autumn = span({ ...plain, date: '2026-10-25', start: '02:30', minutes: 60 });
    expect(autumn).toMatchObject({
      start: '2026-10-25T02:30:00+02:00',
      end: '2026-10-25T02:30:00+01:00',
      startTwice: true,
    });
  });

  it('names the field that is wrong', () => {
    expect(problem({ ...plain, date: '2026-03-29', start: '02:30' })).toBe('start-skipped');
    expect(problem({ ...plain, date: '' })).toBe('date-missing');
    expect(problem({ ...plain, date: '2026-02-30' })).toBe('date-missing');
    expect(problem({ ...plain, start: '' })).toBe('start-missing');
    expect(problem({ ...plain, zone: 'Mars/Olympus' })).toBe('zone-unknown');
    expect(problem({ ...plain, minutes: 0 })).toBe('end-not-after-start');
    expect(problem({ ...plain, typedEnd: '' })).toBe('end-missing');
    expect(problem({ ...plain, typedEnd: '08:00' })).toBe('end-not-after-start');
  });

  it('never throws, whatever is typed, and never ends before it starts', () => {
    const anything = fc.record({
      date: fc.oneof(day, fc.string()),
      start: fc.oneof(clock, fc.string()),
      minutes: fc.integer({ min: -10, max: 3000 }),
      typedEnd: fc.option(fc.oneof(clock, fc.string())),
      zone: fc.oneof(zone, fc.string()),
    });
    fc.assert(
      fc.property(anything, fc.oneof(clock, fc.string()), (when, end) => {
        const result = resolveWhen(withEnd(when, end));
        if (result.ok) expect(Date.parse(result.span.end)).toBeGreaterThan(Date.parse(result.span.start));
      }),
    );
  });

  it('lasts exactly its minutes in every zone', () => {
    fc.assert(
      fc.property(whenever, (when) => {
        const result = resolveWhen(when);
        if (!result.ok) return expect(result.problem).toBe('start-skipped');
        expect(Date.parse(result.span.end) - Date.parse(result.span.start)).toBe(when.minutes * 60_000);
      }),
    );
  });
});

describe('changing the times', () => {
  it('moves the end with the start', () => {
    const moved = withStart({ ...plain, minutes: 45 }, { start: '23:30' });
    expect(span(moved)).toMatchObject({ endTime: '00:15', endsDaysLater: 1 });
  });

  it('changes the length with the end, and keeps the start', () => {
    expect(withEnd(plain, '10:15')).toMatchObject({ minutes: 75, start: '09:00' });
    expect(withEnd({ ...plain, date: '2026-03-29', start: '01:30' }, '03:30').minutes).toBe(60);
  });

  it('takes an earlier end for the next morning only when the meeting stays short', () => {
    expect(withEnd({ ...plain, start: '23:00' }, '00:30')).toMatchObject({ minutes: 90, typedEnd: null });
    expect(problem(withEnd(plain, '08:00'))).toBe('end-not-after-start');
    expect(problem(withEnd(plain, '09:00'))).toBe('end-not-after-start');
  });

  it('keeps an end that cannot be used until it can', () => {
    const wrong = withEnd(plain, '08:30');
    expect(wrong.typedEnd).toBe('08:30');
    expect(withStart(wrong, { start: '08:00' })).toMatchObject({ minutes: 30, typedEnd: null });
    expect(withMinutes(wrong, 60)).toMatchObject({ minutes: 60, typedEnd: null });
  });

  it('shows the end that was typed, unless the clocks skip it', () => {
    fc.assert(
      fc.property(whenever, clock, (when, end) => {
        const changed = withEnd(when, end);
        const result = resolveWhen(changed);
        if (!result.ok || result.span.clocksChange) return;
        expect(result.span.endTime).toBe(end);
      }),
    );
  });

  it('leaves a length alone when the end it shows is typed again', () => {
    fc.assert(
      fc.property(whenever, (when) => {
        const result = resolveWhen(when);
        if (!result.ok || result.span.clocksChange || result.span.startTwice) return;
        if (when.minutes >= 1440 || (result.span.endsDaysLater === 1 && when.minutes > 720)) return;
        expect(withEnd(when, result.span.endTime).minutes).toBe(when.minutes);
      }),
    );
  });
});

describe('the first start offered', () => {
  it('is the next half hour on the wall of the zone', () => {
    expect(nextHalfHour(new Date('2026-11-21T08:01:00Z'), 'Europe/Madrid')).toEqual({
      date: '2026-11-21',
      start: '09:30',
    });
    expect(nextHalfHour(new Date('2026-11-21T08:26:00Z'), 'Europe/Madrid')).toEqual({
      date: '2026-11-21',
      start: '10:00',
    });
    expect(nextHalfHour(new Date('2026-11-21T23:40:00Z'), 'UTC')).toEqual({
      date: '2026-11-22',
      start: '00:00',
    });
    expect(nextHalfHour(new Date('2026-11-21T08:01:00Z'), 'Asia/Kathmandu')).toEqual({
      date: '2026-11-21',
      start: '14:00',
    });
  });

  it('exists and lies five to sixty minutes ahead', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        zone,
        (now, where) => {
          const first = span({ ...nextHalfHour(now, where), minutes: 30, typedEnd: null, zone: where });
          const ahead = (Date.parse(first.start) - now.getTime()) / 60_000;
          if (first.startTwice) return;
          expect(ahead).toBeGreaterThanOrEqual(5);
          expect(ahead).toBeLessThanOrEqual(35);
        },
      ),
    );
  });
});
