import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../preload/contract/errors.ts';
import { fieldOf } from './failures.ts';

const error = (code: ErrorCode, field?: string) => ({
  code,
  message: '',
  retryable: false,
  ...(field === undefined ? {} : { details: { field } }),
});

describe('the field that a failure is about', () => {
  it('is the one that main names', () => {
    expect(fieldOf(error('time-invalid', 'startTime'))).toBe('start');
    expect(fieldOf(error('time-skipped', 'endTime'))).toBe('end');
    expect(fieldOf(error('invalid-input', 'employeeEmails.3'))).toBe('audience');
    expect(fieldOf(error('invalid-input', 'title'))).toBe('title');
  });

  it('follows from the code when none is named or the name is unknown', () => {
    expect(fieldOf(error('no-participants'))).toBe('audience');
    expect(fieldOf(error('calendar-read-only', 'somewhere'))).toBe('calendar');
  });

  it('is none for what concerns the whole', () => {
    expect(fieldOf(error('offline'))).toBeNull();
    expect(fieldOf(error('internal', 'constructor'))).toBeNull();
  });
});
