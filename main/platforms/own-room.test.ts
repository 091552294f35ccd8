import { expect, test } from 'vitest';
import { withoutRoomLine, withRoomLine } from './marked.ts';
import { roomFor, roomOrigin } from './own-room.ts';
import { readRoom } from './rooms.ts';

const origins = ['https://rooms.example.org'];

test('a template becomes the room of one meeting', () => {
  expect(roomFor('https://rooms.example.org/{id}', origins, () => 'abc')).toEqual({
    ok: true,
    value: 'https://rooms.example.org/abc',
  });
  const [one, other] = [1, 2].map(() => roomFor('https://rooms.example.org/{id}', origins));
  expect(one).not.toEqual(other);
});

test.each([
  'http://rooms.example.org/x',
  'https://{id}.example.org/',
  'https://a:b@rooms.example.org/',
  'javascript:alert(1)',
  'https://rooms.example.org/a b',
  '',
])('%j is no room', (text) => expect(roomOrigin(text)).toBeNull());

test.each([
  ['', 'https://r.example/x'],
  ['Agenda.', 'https://r.example/x?a=1&b=2'],
  ['Two\n\nparagraphs', 'https://r.example/x'],
])('the line comes and goes: %j', (text, url) => {
  expect(withRoomLine(text, url)).toContain(`→ ${url}`);
  expect(withoutRoomLine(withRoomLine(text, url), url)).toBe(text);
});

test('the line is known after Google’s editor has made HTML of it', () => {
  const url = 'https://r.example/x?a=1&b=2';
  expect(withoutRoomLine(`Agenda.<br><br>→ <a href="${url}">https://r.example/x?a=1&amp;b=2</a>`, url)).toBe(
    'Agenda.',
  );
});

const marked = (kind: string, url: string) => ({
  extendedProperties: { shared: { musterPlatform: kind, musterRoom: url } },
});

test('a room is read by its mark, as long as its address stands in the event', () => {
  const url = 'https://rooms.example.org/abc';
  expect(readRoom({ ...marked('room', url), location: url })).toMatchObject({ kind: 'room', url });
  expect(readRoom({ ...marked('room', url), location: 'Aula 3' })).toMatchObject({ kind: 'none' });
  expect(
    readRoom({
      ...marked('room', url),
      location: 'Aula 3',
      hangoutLink: 'https://meet.google.com/abc-mnop-xyz',
    }),
  ).toMatchObject({ kind: 'google-meet' });
});

test.each([
  ['https://us02web.zoom.us/j/85012345678?pwd=abc', 'zoom'],
  ['https://zoom.us/j/85012345678', 'zoom'],
  ['https://zoom.us.evil.example/j/85012345678', 'none'],
  ['http://zoom.us/j/85012345678', 'none'],
  ['Aula 3', 'none'],
])('the place %s, without a mark: %s', (location, kind) => {
  expect(readRoom({ location })).toMatchObject({ kind });
});
