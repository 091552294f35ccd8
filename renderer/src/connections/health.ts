import type { Account, Health } from '../../../preload/contract/accounts.ts';
import type { Words } from '../i18n/words.ts';
import type { StatusTone } from '../parts/StatusMark.tsx';

const tones: Record<Health['state'], StatusTone> = {
  connected: 'good',
  untested: 'neutral',
  'needs-sign-in': 'bad',
  'missing-permission': 'warn',
  unreachable: 'warn',
};

/** The health of a connection as a colour and a word. */
export function healthOf(account: Account, t: Words): { tone: StatusTone; word: string } {
  const words: Record<Health['state'], string> = {
    connected: t('connections:state_connected'),
    untested: t('connections:state_untested'),
    'needs-sign-in': t('connections:state_needsSignIn'),
    'missing-permission': t('connections:state_missingPermission'),
    unreachable: t('connections:state_unreachable'),
  };
  const { state } = account.health;
  return { tone: tones[state], word: words[state] };
}
