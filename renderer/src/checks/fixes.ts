import { Temporal } from 'temporal-polyfill';
import type { CheckFix } from '../../../preload/contract/checks.ts';
import type { Draft } from '../schedule/draft.ts';
import { removeToken, type Token, tokenKey } from '../schedule/tokens.ts';
import { withStart } from '../schedule/when.ts';

/** The draft with the cause taken away; the same draft when the cause is not in it. */
export function applied(draft: Draft, fix: CheckFix): Draft {
  switch (fix.kind) {
    case 'take-time': {
      const at = Temporal.Instant.from(fix.start).toZonedDateTimeISO(draft.when.zone);
      const start = at.toPlainTime().toString({ smallestUnit: 'minute' });
      return { ...draft, when: withStart(draft.when, { date: at.toPlainDate().toString(), start }) };
    }
    case 'remove-person': {
      const gone = draft.tokens.filter((token) => isMeant(token, fix)).map(tokenKey);
      return { ...draft, tokens: gone.reduce(removeToken, draft.tokens) };
    }
    case 'choose-calendar':
      return { ...draft, calendar: { accountId: fix.accountId, calendarId: fix.calendarId } };
    case 'skip-dates': {
      const { repeats } = draft;
      if (repeats === null) return draft;
      return {
        ...draft,
        repeats: { ...repeats, except: [...new Set([...repeats.except, ...fix.dates])].sort() },
      };
    }
    case 'sign-in':
      return draft;
  }
}

function isMeant(token: Token, fix: Extract<CheckFix, { kind: 'remove-person' }>): boolean {
  if (token.kind === 'person') return token.employeeId === fix.employeeId;
  if (token.kind !== 'address' || fix.typed === null) return false;
  const [text, typed] = [token.text.trim().toLowerCase(), fix.typed.toLowerCase()];
  return text === typed || text.includes(`<${typed}>`);
}
