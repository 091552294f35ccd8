import { beforeAll, describe, expect, it } from 'vitest';
import type { Words } from '../i18n/words.ts';
import { createWords } from '../i18n/words.ts';
import { createInput, emptyDraft } from '../schedule/draft.ts';
import { applied, templateOf } from './apply.ts';
import { builtIn } from './builtIn.ts';
import { contentOf } from './edit.ts';
import { fill, problemsIn, questionsIn } from './questions.ts';

const draft = emptyDraft('r1', new Date('2026-11-21T09:00:00Z'), {
  zone: 'Europe/Madrid',
  minutes: 30,
  sendUpdates: 'all',
});
const when = { date: '2026-11-24', start: '15:00', zone: 'America/New_York' };

describe('the interview', () => {
  let t: Words;
  let spanish: Words;
  beforeAll(async () => {
    t = (await createWords('en')).t as unknown as Words;
    spanish = (await createWords('es')).t as unknown as Words;
  });

  it('asks for what it needs and invites both people', () => {
    const [interview] = builtIn(t);
    if (!interview) throw new Error('no interview');
    const questions = questionsIn(interview);
    expect(questions.map(({ name, isOptional, isAddress }) => [name, isOptional, isAddress])).toEqual([
      ['Candidate', false, false],
      ['Job title', false, false],
      ["Candidate's e-mail", false, true],
      ["Interviewer's e-mail", false, true],
      ['Note', true, false],
    ]);
    const answers = {
      Candidate: 'Ana Ruiz',
      'Job title': 'Teacher',
      "Candidate's e-mail": 'ana@example.com',
      "Interviewer's e-mail": 'head@example.org',
      Note: 'Bring the portfolio.',
    };
    expect(createInput(applied(draft, interview, answers, when))).toMatchObject({
      title: 'Interview: Ana Ruiz, Teacher',
      description: 'Interview with Ana Ruiz for the position Teacher.\n\nBring the portfolio.',
      startTime: '2026-11-24T15:00:00-05:00',
      endTime: '2026-11-24T16:00:00-05:00',
      timeZone: 'America/New_York',
      employeeEmails: ['ana@example.com', 'head@example.org'],
      requestId: 'r1',
    });
  });

  it('is whole in Spanish', () => {
    const [interview] = builtIn(spanish);
    expect(interview && questionsIn(interview).filter(({ isAddress }) => isAddress)).toHaveLength(2);
  });
});

describe('questions', () => {
  it('says what is missing and what is no address', () => {
    const questions = [
      { name: 'A', isOptional: false, isAddress: false },
      { name: 'B', isOptional: true, isAddress: false },
      { name: 'C', isOptional: false, isAddress: true },
    ];
    expect([...problemsIn(questions, { A: ' ', C: 'nobody' })]).toEqual([
      ['A', 'missing'],
      ['C', 'address'],
    ]);
    expect(problemsIn(questions, { A: 'x', C: 'c@example.org' }).size).toBe(0);
  });

  it('drops a line that asked only for what stays empty', () => {
    expect(fill('Hello {Name}\nTopic: {Topic?}\n\n{Note?}', { Name: 'Ana' })).toBe('Hello Ana');
    expect(fill('No questions {}', {})).toBe('No questions {}');
  });
});

describe('an own template', () => {
  it('is the form, and gives the form back', () => {
    const tokens = [
      { kind: 'person' as const, employeeId: 'E1', name: 'Ana', email: 'ana@example.org' },
      { kind: 'project' as const, projectId: 'P1', name: 'Choir' },
    ];
    const filled = { ...draft, title: 'Rehearsal', description: 'Score', tokens };
    const template = templateOf(filled, 'Choir');
    const again = applied(draft, template, {}, { date: '2026-11-30', start: '10:00', zone: 'Europe/Madrid' });
    expect(again).toMatchObject({ title: 'Rehearsal', description: 'Score', tokens, requestId: 'r1' });
    expect(again.when).toMatchObject({ date: '2026-11-30', start: '10:00', minutes: 30 });
  });

  it('is saved only with a name and a length', () => {
    const template = templateOf({ ...draft, title: 'Rehearsal' }, 'Choir');
    const people = [{ kind: 'address' as const, text: '{Singer}' }];
    expect(contentOf({ ...template, name: ' Band ' }, people)).toEqual({ ...template, name: 'Band', people });
    expect(contentOf({ ...template, name: ' ' }, [])).toBeNull();
    expect(contentOf({ ...template, durationMinutes: 0 }, [])).toBeNull();
    expect(contentOf({ ...template, durationMinutes: Number.NaN }, [])).toBeNull();
  });
});
