import { describe, expect, it } from 'vitest';
import { type Choice, choiceIn, choiceOf, keyOf, usualChoice } from './choices.ts';

const room = 'https://rooms.example.org/{id}';

it.each<Choice>([
  { kind: 'google-meet' },
  { kind: 'zoom' },
  { kind: 'none' },
  { kind: 'room', url: room },
  null,
])('%j is the same after the way through a field', (choice) => {
  expect(choiceOf(keyOf(choice))).toEqual(choice);
});

it.each([
  ['google-meet', 'https://meet.google.com/abc-mnop-xyz', { kind: 'google-meet' }],
  ['room', 'https://rooms.example.org/abc', { kind: 'room', url: 'https://rooms.example.org/abc' }],
  ['other', 'https://else.example.org/', null],
  ['none', null, { kind: 'none' }],
] as const)('a meeting held on %s', (platform, meetUrl, expected) => {
  expect(choiceIn({ platform, meetUrl })).toEqual(expected);
});

describe('where a new meeting is held', () => {
  it.each([
    ['google-meet', [], false, { kind: 'google-meet' }],
    ['room', [room], false, { kind: 'room', url: room }],
    ['room', [], false, { kind: 'google-meet' }],
    ['zoom', [], true, { kind: 'zoom' }],
    ['zoom', [], false, { kind: 'google-meet' }],
    ['none', [], true, { kind: 'none' }],
  ] as const)('usually %s, rooms %j, Zoom connected: %s', (defaultPlatform, ownRooms, hasZoom, expected) => {
    expect(usualChoice({ defaultPlatform, ownRooms: [...ownRooms] }, hasZoom)).toEqual(expected);
  });
});
