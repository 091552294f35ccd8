import { describe, expect, it } from 'vitest';
import { productionEndpoints, withOverrides } from '../endpoints.ts';
import type { LinkKind } from '../platform.ts';
import { checkLink, linkRules } from './rules.ts';

const real = linkRules(productionEndpoints);
const demo = linkRules(
  withOverrides(productionEndpoints, {
    google: { authorize: 'http://127.0.0.1:4321/auth', apiRoot: 'http://127.0.0.1:4321' },
  }),
);

describe('links that may be opened', () => {
  it.each<[LinkKind, string]>([
    ['sign-in', 'https://accounts.google.com/o/oauth2/v2/auth?client_id=x'],
    ['sign-in', 'https://login.microsoftonline.com/contoso.example/oauth2/v2.0/authorize?client_id=x'],
    ['meeting', 'https://meet.google.com/abc-mnop-xyz'],
    ['meeting', 'HTTPS://MEET.GOOGLE.COM:443/abc'],
    ['meeting', 'https://zoom.us/j/85012345678'],
    ['meeting', 'https://us02web.zoom.us/j/85012345678?pwd=x'],
    ['event', 'https://www.google.com/calendar/event?eid=x'],
    ['event', 'https://calendar.google.com/calendar/u/0/r'],
    ['help', 'https://console.cloud.google.com/auth/clients'],
    ['help', 'https://make.powerapps.com'],
    ['help', 'https://admin.powerplatform.microsoft.com/environments'],
  ])('%s %s', (kind, url) =>
    expect(checkLink(kind, url, real)).toEqual({ ok: true, value: new URL(url).href }),
  );

  it.each<[LinkKind, string]>([
    ['sign-in', 'http://127.0.0.1:4321/auth?x=1'],
    ['meeting', 'http://127.0.0.1:4321/meet/abc'],
    ['event', 'http://127.0.0.1:4321/event?eid=x'],
    ['meeting', 'https://meet.google.com/abc'],
  ])('demo: %s %s', (kind, url) => expect(checkLink(kind, url, demo).ok).toBe(true));
});

describe('links that are refused', () => {
  it.each<[LinkKind, string]>([
    ['meeting', ''],
    ['meeting', 'meet.google.com/abc'],
    ['meeting', '//meet.google.com/abc'],
    ['meeting', 'http://meet.google.com/abc'],
    ['meeting', 'https://meet.google.com.evil.example/abc'],
    ['meeting', 'https://evil.example/https://meet.google.com/abc'],
    ['meeting', 'https://evil.example#https://meet.google.com/'],
    ['meeting', 'https://meet.google.com@evil.example/abc'],
    ['meeting', 'https://evil.example\\@meet.google.com/abc'],
    ['meeting', 'https://user@meet.google.com/abc'],
    ['meeting', 'https://:secret@meet.google.com/abc'],
    ['meeting', 'https://meet.google.com:8443/abc'],
    ['meeting', 'https://meet.google.com./abc'],
    ['meeting', 'https://evilzoom.us/j/1'],
    ['meeting', 'https://zoom.us.evil.example/j/1'],
    ['meeting', 'https://us02web.zoom.us:8443/j/1'],
    ['meeting', 'http://us02web.zoom.us/j/1'],
    ['meeting', 'https://rooms.example.org/x'],
    ['sign-in', 'https://us02web.zoom.us/j/1'],
    ['meeting', 'https://xmeet.google.com/abc'],
    ['meeting', 'https://meet.googIe.com/abc'],
    ['meeting', 'https://meet.gооgle.com/abc'],
    ['meeting', 'https://calendar.google.com/'],
    ['event', 'https://meet.google.com/abc'],
    ['sign-in', 'https://accounts.google.com.evil.example/'],
    ['sign-in', 'https://login.microsoftonline.com.evil.example/'],
    ['sign-in', 'https://www.google.com/url?q=https://evil.example'],
    ['meeting', 'http://127.0.0.1:4321/meet/abc'],
    ['help', 'https://console.cloud.google.com@evil.example'],
    ['meeting', 'javascript:alert(1)//https://meet.google.com'],
    ['meeting', 'data:text/html,https://meet.google.com'],
    ['meeting', 'file:///etc/passwd'],
    ['meeting', 'file://meet.google.com/share/x.exe'],
    ['meeting', 'smb://meet.google.com/share'],
    ['meeting', 'ms-msdt:/id'],
    ['meeting', 'blob:https://meet.google.com/1-2-3'],
    ['meeting', 'filesystem:https://meet.google.com/temporary/x'],
    ['meeting', 'view-source:https://meet.google.com/'],
  ])('%s %s', (kind, url) =>
    expect(checkLink(kind, url, real)).toMatchObject({ error: { code: 'link-refused' } }),
  );

  it.each<[LinkKind, string]>([
    ['meeting', 'http://127.0.0.1:4322/meet/abc'],
    ['meeting', 'https://127.0.0.1:4321/meet/abc'],
    ['meeting', 'http://localhost:4321/meet/abc'],
    ['meeting', 'http://x@127.0.0.1:4321/meet/abc'],
    ['help', 'http://127.0.0.1:4321/'],
    ['meeting', 'blob:http://127.0.0.1:4321/1-2'],
  ])('demo: %s %s', (kind, url) => expect(checkLink(kind, url, demo).ok).toBe(false));

  it('http on a foreign host stays refused even when a rule names it', () => {
    const rules = { ...real, meeting: ['http://rooms.example.com'] };
    expect(checkLink('meeting', 'http://rooms.example.com/1', rules).ok).toBe(false);
  });
});

describe('own rooms', () => {
  let rooms: string[] = ['https://rooms.example.org/{id}', 'not a room', 'http://plain.example.org/'];
  const rules = linkRules(productionEndpoints, () => rooms);
  const isAllowed = (url: string, kind: LinkKind = 'meeting') => checkLink(kind, url, rules).ok;

  it('are opened on their exact origin, as meetings only, and as long as they are set', () => {
    expect(isAllowed('https://rooms.example.org/abc')).toBe(true);
    expect(isAllowed('https://rooms.example.org/abc', 'help')).toBe(false);
    expect(isAllowed('https://x.rooms.example.org/abc')).toBe(false);
    expect(isAllowed('https://rooms.example.org:8443/abc')).toBe(false);
    expect(isAllowed('http://plain.example.org/')).toBe(false);
    rooms = [];
    expect(isAllowed('https://rooms.example.org/abc')).toBe(false);
  });
});
