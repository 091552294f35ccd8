import { describe, expect, it } from 'vitest';
import type { AttendanceDetail } from '../../../../preload/contract/attendance.ts';
import { defaultAttendanceRules, type Participant } from '../../../../preload/contract/attendance-facts.ts';
import { exportWords } from '../../../words/attendance-export.ts';
import type { Frame } from '../facts.ts';
import { sayIn } from '../say.ts';
import { meetingDocument } from './meeting.ts';
import { scaleOf, stripOf, ticksOf } from './strip.ts';

const at = (clock: string) => `2026-11-20T${clock}:00Z`;

function person(part: Partial<Participant> = {}): Participant {
  return {
    personId: 'mail:anna@example.org',
    name: 'Anna Keller',
    email: 'anna@example.org',
    kind: 'account',
    invited: true,
    organizer: false,
    response: 'accepted',
    identity: { by: 'email', linkId: null, candidates: [], couldBe: [] },
    judgement: 'present',
    machineJudgement: 'present',
    late: false,
    leftEarly: false,
    firstIn: at('09:00'),
    lastOut: at('10:00'),
    inNow: false,
    seconds: 3600,
    share: 1,
    estimated: false,
    intervals: [{ from: at('09:00'), to: at('10:00'), toEstimated: false }],
    sessions: [],
    bySource: [],
    differences: [],
    correction: null,
    excuse: null,
    ...part,
  };
}

function detail(participants: Participant[], title = 'Science'): AttendanceDetail {
  return {
    summary: {
      meetingId: 'M1',
      title,
      start: at('09:00'),
      end: at('10:00'),
      timeZone: 'UTC',
      seriesId: null,
      projectId: null,
      state: 'complete',
      sources: ['reports'],
      readAt: at('14:20'),
      nextLook: null,
      final: true,
      partial: false,
      reduced: false,
      error: null,
      counts: {
        invited: 2,
        came: 1,
        late: 1,
        leftEarly: 0,
        partly: 0,
        noShow: 0,
        excused: 0,
        pending: 0,
        uninvited: 0,
        unknownGuests: 0,
        inNow: 0,
      },
    },
    rules: defaultAttendanceRules,
    rulesFrom: 'default',
    templateId: null,
    window: { from: at('09:00'), to: at('10:00') },
    plannedEnd: null,
    participants,
    sources: [],
    conferences: [],
    presenceOnly: false,
    groups: [],
  };
}

const frame = (language: 'en' | 'es'): Frame => ({
  say: sayIn(exportWords(language), 'UTC'),
  zone: 'UTC',
  exportedAt: '2026-11-20T15:00:00+00:00',
  presenceOnly: false,
  showPlaces: false,
});

describe('the strip', () => {
  it('is drawn to scale, and nobody who stayed much longer makes the others small', () => {
    const long = person({ intervals: [{ from: at('08:30'), to: at('20:00'), toEstimated: false }] });
    const scale = scaleOf(detail([long]));
    expect(scale).toMatchObject({ from: Date.parse(at('08:30')), to: Date.parse(at('11:00')) });
    expect(stripOf(long, scale).bars).toEqual([
      { from: Date.parse(at('08:30')), to: Date.parse(at('11:00')), kind: 'inside' },
    ]);
  });

  it('marks what is missing of the window where somebody was late or left early', () => {
    const one = person({
      late: true,
      leftEarly: true,
      intervals: [{ from: at('09:15'), to: at('09:45'), toEstimated: false }],
    });
    expect(stripOf(one, scaleOf(detail([one]))).missing).toEqual([
      { from: Date.parse(at('09:00')), to: Date.parse(at('09:15')) },
      { from: Date.parse(at('09:45')), to: Date.parse(at('10:00')) },
    ]);
  });

  it('has round times over it', () => {
    const ticks = ticksOf({ from: Date.parse(at('08:57')), to: Date.parse(at('10:04')) }, 8);
    expect(ticks.map((tick) => new Date(tick).toISOString().slice(11, 16))).toEqual([
      '09:00',
      '09:10',
      '09:20',
      '09:30',
      '09:40',
      '09:50',
      '10:00',
    ]);
  });
});

describe('the printed meeting', () => {
  it('has one style with the nonce, and nothing that somebody wrote becomes markup', () => {
    const evil = '<img src=x onerror=alert(1)>"\'&__MUSTER_NONCE__</style><style>';
    const html = meetingDocument(
      frame('en'),
      'en',
      detail(
        [
          person({
            name: evil,
            email: evil,
            excuse: { why: evil, by: evil, at: at('11:00') },
            correction: {
              correctionId: 'c',
              from: at('09:00'),
              to: at('10:00'),
              why: evil,
              by: evil,
              at: at('11:00'),
              machine: { firstIn: null, lastOut: null, seconds: 0 },
            },
          }),
        ],
        evil,
      ),
    );
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(html.match(/__MUSTER_NONCE__/g)).toHaveLength(1);
    expect(html).toContain('<style nonce="__MUSTER_NONCE__">');
    expect(html).not.toMatch(/<img|<script| style=| on\w+="/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('draws a stay with a quarter of the width where it lasted a quarter of the time', () => {
    const one = person({ intervals: [{ from: at('09:30'), to: at('09:45'), toEstimated: false }] });
    const html = meetingDocument(frame('en'), 'en', detail([one]));
    expect(html).toContain('<rect x="485" y="11" width="242.5" height="22" fill="#0f6b78"/>');
    expect(html).toContain('aria-label="In the room 09:30 – 09:45"');
  });

  it('hatches an estimate, and says what it is', () => {
    const html = meetingDocument(
      frame('en'),
      'en',
      detail([person({ estimated: true, judgement: 'pending' })]),
    );
    expect(html).toContain('fill="url(#hatch)"');
    expect(html).toContain('aria-label="Estimate: 09:00 – 10:00"');
    expect(html.match(/<pattern /g)).toHaveLength(1);
  });

  it('speaks the language that is set', () => {
    const html = meetingDocument(frame('es'), 'es', detail([person()]));
    expect(html).toContain('<html lang="es">');
    expect(html).toContain('Vinieron 1 de 2, 1 tarde');
    expect(html).toContain('<th scope="col">Nombre</th>');
  });
});
