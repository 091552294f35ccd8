import { describe, expect, it } from 'vitest';
import { invitationText, plainText } from './invitationText.ts';

const parts = {
  title: 'Staff',
  when: ['Monday 23 November, 09:00 – 09:30 (Madrid, GMT+1)'],
  description: '',
  meetUrl: 'https://meet.google.com/abc-mnop-xyz',
  linkLabel: 'Video link',
};

describe('the invitation as plain text', () => {
  it('has the link on a line of its own', () => {
    expect(invitationText(parts).split('\n')).toEqual([
      'Staff',
      'Monday 23 November, 09:00 – 09:30 (Madrid, GMT+1)',
      '',
      'Video link:',
      'https://meet.google.com/abc-mnop-xyz',
      '',
    ]);
  });

  it('says nothing of a link that is not there', () => {
    expect(invitationText({ ...parts, meetUrl: null, description: 'Bring the plan' })).toBe(
      `${parts.title}\n${parts.when[0]}\n\nBring the plan\n`,
    );
  });

  it('turns the HTML of a description written in Calendar into words', () => {
    expect(plainText('<p>Agenda:</p><ul><li>A &amp; B</li><li>C</li></ul><br>Bye&nbsp;all')).toBe(
      'Agenda:\n• A & B\n• C\n\nBye all',
    );
  });

  it('leaves text that only looks a little like HTML as it is', () => {
    expect(plainText(' if a < b and c > d &amp; so ')).toBe('if a < b and c > d &amp; so');
  });
});
