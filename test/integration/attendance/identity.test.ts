import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hours, KeptDesk, minutes, nine, stay } from './support/kept-desk.ts';

const ana = 'ana@school.example';
const ben = 'ben@school.example';

let desk: KeptDesk;
beforeEach(() => {
  desk = new KeptDesk();
  desk.names.set(ana, 'Ana Ruiz');
});
afterEach(() => desk.close());

const people = async (meetingId: string) => (await desk.call('get', { meetingId })).participants;
const unknown = async (meetingId: string) => {
  const found = (await people(meetingId)).find(({ judgement }) => judgement === 'unknown-guest');
  if (!found) throw new Error('everybody is known');
  return found;
};
const called = async (meetingId: string, email: string) =>
  (await people(meetingId)).find((one) => one.email === email);

describe('saying who an unknown guest is', () => {
  it('is remembered for the account, in every meeting, and can be taken back', async () => {
    for (const [index, meetingId] of ['one', 'two'].entries()) {
      const joined = nine + index * hours(24);
      desk.meeting({ meetingId, guests: [ana], start: joined });
      desk.told(meetingId, [
        stay({ subject: 'user:7', source: 'meet', displayName: 'Nana', joined, left: joined + hours(1) }),
      ]);
    }
    desk.now = nine + hours(48);
    expect(await called('two', ana)).toMatchObject({ judgement: 'no-show' });
    const { personId } = await unknown('one');
    const { link } = await desk.call('assign', { meetingId: 'one', personId, email: 'Ana@School.example' });
    expect(link).toMatchObject({ kind: 'account', shown: 'Nana', email: ana, name: 'Ana Ruiz' });
    for (const meetingId of ['one', 'two']) {
      expect(await called(meetingId, ana)).toMatchObject({
        judgement: 'present',
        identity: { by: 'link', linkId: link.linkId },
      });
    }
    expect((await desk.call('list', {})).meetings.map(({ counts }) => counts.came)).toEqual([1, 1]);
    expect((await desk.call('links', {})).links).toEqual([link]);
    await desk.call('unassign', { linkId: link.linkId });
    expect((await unknown('two')).personId).toBe(personId);
    expect((await desk.call('list', {})).meetings.map(({ counts }) => counts.came)).toEqual([0, 0]);
    expect(await desk.ask('unassign', { linkId: link.linkId })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('survives the stays being told again, and those of the other source', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana] });
    const first = stay({ subject: 'name:nana', displayName: 'Nana', source: 'meet' });
    desk.told('m', [first], { answered: ['meet'] });
    await desk.call('assign', { meetingId: 'm', personId: (await unknown('m')).personId, email: ana });
    const report = stay({ subject: 'name:nana', displayName: 'Nana', joined: nine + minutes(1) / 2 });
    desk.told('m', [first, report], { answered: ['reports', 'meet'] });
    desk.told('m', [first, report]);
    const found = await people('m');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ email: ana, judgement: 'present', identity: { by: 'link' } });
    expect(found[0]?.sessions).toHaveLength(2);
  });

  it('is remembered for a telephone, and for a shown name', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana, ben] });
    desk.told('m', [
      stay({ subject: 'phone:+15550100', kind: 'phone', displayName: '+1 555-01..' }),
      stay({ subject: 'name:benny', displayName: 'Benny' }),
    ]);
    const guests = (await people('m')).filter(({ judgement }) => judgement === 'unknown-guest');
    const phone = guests.find(({ kind }) => kind === 'phone');
    const named = guests.find(({ kind }) => kind === 'anonymous');
    const byPhone = await desk.call('assign', {
      meetingId: 'm',
      personId: phone?.personId ?? '',
      email: ana,
    });
    const byName = await desk.call('assign', { meetingId: 'm', personId: named?.personId ?? '', email: ben });
    expect([byPhone.link.kind, byName.link.kind]).toEqual(['phone', 'name']);
    desk.meeting({ meetingId: 'later', guests: [ana, ben], start: nine - hours(24) });
    const before = { joined: nine - hours(24), left: nine - hours(23) };
    desk.told('later', [
      stay({ subject: 'phone:+15550100', kind: 'phone', ...before }),
      stay({ subject: 'name:benny', displayName: 'Benny', ...before }),
    ]);
    expect((await people('later')).map(({ email, judgement }) => [email, judgement])).toEqual([
      [ana, 'present'],
      [ben, 'present'],
    ]);
  });

  it('is allowed to name somebody who is not invited, who then came uninvited', async () => {
    desk.meeting({ meetingId: 'm', guests: [ben] });
    desk.told('m', [stay({ subject: 'user:7', displayName: 'Nana' })]);
    await desk.call('assign', { meetingId: 'm', personId: 'user:7', email: ana });
    expect(await called('m', ana)).toMatchObject({
      judgement: 'uninvited',
      name: 'Ana Ruiz',
      invited: false,
    });
  });

  it('puts the newest word in the place of the one before', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana, ben] });
    desk.told('m', [stay({ subject: 'user:7', displayName: 'Nana' })]);
    await desk.call('assign', { meetingId: 'm', personId: 'user:7', email: ana });
    await desk.call('assign', { meetingId: 'm', personId: `mail:${ana}`, email: ben });
    expect(await called('m', ben)).toMatchObject({ judgement: 'present' });
    expect(await called('m', ana)).toMatchObject({ judgement: 'no-show' });
    expect((await desk.call('links', {})).links).toHaveLength(1);
  });

  it('says which input is wrong', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana] });
    desk.told('m', [stay({ subject: 'user:7' })]);
    const refused = async (personId: string, email: string, meetingId = 'm') =>
      desk.ask('assign', { meetingId, personId, email });
    expect(await refused('user:7', 'ana at school')).toMatchObject({
      error: { code: 'address-invalid', details: { field: 'email' } },
    });
    expect(await refused('user:8', ana)).toMatchObject({ error: { code: 'not-found' } });
    expect(await refused('user:7', ana, 'x')).toMatchObject({ error: { code: 'not-found' } });
    expect(await refused(`mail:${ana}`, ben)).toMatchObject({ error: { code: 'attendance-not-seen' } });
  });
});

describe('times by hand', () => {
  const at = (text: string) => `2026-10-16T${text}:00+02:00`;

  it('hold instead of the machine’s, which stay beside them, with who, when and why', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana] });
    desk.told('m', [stay({ subject: `mail:${ana}`, left: nine + minutes(5) })]);
    expect(await called('m', ana)).toMatchObject({ judgement: 'partly' });
    const { correctionId } = await desk.call('correct', {
      meetingId: 'm',
      personId: `mail:${ana}`,
      from: at('09:00'),
      to: at('10:00'),
      why: ' Sat beside Ben ',
    });
    const corrected = await called('m', ana);
    expect(corrected).toMatchObject({
      judgement: 'present',
      machineJudgement: 'partly',
      seconds: 3600,
      correction: {
        correctionId,
        why: 'Sat beside Ben',
        by: 'teacher@school.example',
        at: '2026-10-16T10:00:00Z',
        machine: { lastOut: '2026-10-16T07:05:00Z', seconds: 300 },
      },
    });
    desk.told('m', [stay({ subject: `mail:${ana}`, joined: nine + minutes(20), left: nine + minutes(22) })]);
    expect(await called('m', ana)).toMatchObject({
      seconds: 3600,
      correction: { machine: { seconds: 420 } },
    });
    await desk.call('uncorrect', { correctionId });
    expect(await called('m', ana)).toMatchObject({ judgement: 'partly', correction: null });
  });

  it('have to be in order and near the meeting', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana] });
    desk.told('m', []);
    const correct = (from: string, to: string) =>
      desk.ask('correct', { meetingId: 'm', personId: `mail:${ana}`, from, to, why: 'so' });
    const refusal = (code: string, field: string) => ({ error: { code, details: { field } } });
    expect(await correct(at('10:00'), at('09:00'))).toMatchObject(refusal('end-not-after-start', 'to'));
    expect(await correct('2026-10-14T09:00:00+02:00', at('10:00'))).toMatchObject(
      refusal('attendance-time-outside', 'from'),
    );
    expect(await correct(at('09:00'), '2026-10-18T09:00:00+02:00')).toMatchObject(
      refusal('attendance-time-outside', 'to'),
    );
    expect(await correct('yesterday', at('09:00'))).toMatchObject(refusal('time-invalid', 'from'));
  });
});

describe('an excuse', () => {
  it('takes the place of the absence, may be said before, and can be taken back', async () => {
    desk.now = nine - hours(5);
    desk.meeting({ meetingId: 'm', guests: [ana] });
    await desk.call('excuse', { meetingId: 'm', personId: `mail:${ana}`, why: 'ill' });
    desk.now = nine + hours(30);
    desk.told('m', []);
    expect(await called('m', ana)).toMatchObject({
      judgement: 'excused',
      machineJudgement: 'no-show',
      excuse: { why: 'ill', by: 'teacher@school.example' },
    });
    expect(await desk.call('person', { email: ana })).toMatchObject({ expected: 0, rate: null });
    await desk.call('unexcuse', { meetingId: 'm', personId: `mail:${ana}` });
    expect(await called('m', ana)).toMatchObject({ judgement: 'no-show', excuse: null });
    expect(await desk.ask('unexcuse', { meetingId: 'm', personId: `mail:${ana}` })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('of a guest goes with the guest who is assigned, and can still be taken back', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana] });
    desk.told('m', [stay({ subject: 'user:7', joined: nine + minutes(30) })]);
    await desk.call('excuse', { meetingId: 'm', personId: 'user:7', why: 'bus' });
    await desk.call('assign', { meetingId: 'm', personId: 'user:7', email: ana });
    expect(await called('m', ana)).toMatchObject({ judgement: 'excused', excuse: { why: 'bus' } });
    await desk.call('unexcuse', { meetingId: 'm', personId: `mail:${ana}` });
    expect(await called('m', ana)).toMatchObject({ excuse: null });
  });
});
