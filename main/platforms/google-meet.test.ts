import { describe, expect, test } from 'vitest';
import { googleMeet } from './google-meet.ts';
import { readRoom } from './rooms.ts';

const url = 'https://meet.google.com/abc-mnop-xyz';
const ready = { kind: 'google-meet', link: 'ready', url, code: 'abc-mnop-xyz' };
const status = (statusCode: string) => ({ createRequest: { status: { statusCode } } });

describe('the room of an event', () => {
  test.each([
    ['its hangoutLink', { hangoutLink: url, conferenceData: { conferenceId: 'abc-mnop-xyz' } }, ready],
    ['the code of the link', { hangoutLink: `${url}?hs=1` }, { ...ready, url: `${url}?hs=1` }],
    [
      'its video entry point',
      {
        conferenceData: {
          entryPoints: [
            { entryPointType: 'phone', uri: 'tel:+34-900' },
            { entryPointType: 'video', uri: url },
          ],
        },
      },
      ready,
    ],
    [
      'a room of another service, without a code',
      {
        conferenceData: {
          conferenceId: '987654321',
          entryPoints: [{ entryPointType: 'video', uri: 'https://zoom.example.com/j/987654321' }],
        },
      },
      { kind: 'other', link: 'ready', url: 'https://zoom.example.com/j/987654321', code: null },
    ],
    [
      'pending',
      { conferenceData: status('pending') },
      { kind: 'google-meet', link: 'pending', url: null, code: null },
    ],
    [
      'none after a failure',
      { conferenceData: status('failure') },
      { kind: 'none', link: 'none', url: null, code: null },
    ],
    ['none without a conference', {}, { kind: 'none', link: 'none', url: null, code: null }],
    [
      'none when nothing is in it',
      { hangoutLink: '', conferenceData: null },
      { kind: 'none', link: 'none', url: null, code: null },
    ],
    [
      'none when there is a telephone only',
      { conferenceData: { entryPoints: [{ entryPointType: 'phone', uri: 'tel:+34-900' }] } },
      { kind: 'none', link: 'none', url: null, code: null },
    ],
  ])('%s', (_name, event, expected) => {
    expect(readRoom(event)).toEqual(expected);
  });
});

test('the same event asks for the same conference, another for another', () => {
  const request = (key: string) => googleMeet.eventPart(null, key).conferenceData;
  expect(request('m1')).toEqual(request('m1'));
  expect(request('m1')).not.toEqual(request('m2'));
  expect(request('m1')?.createRequest.conferenceSolutionKey).toEqual({ type: 'hangoutsMeet' });
});
