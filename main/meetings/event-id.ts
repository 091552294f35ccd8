import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghijklmnopqrstuv';

/**
 * An id for a new event: base32hex in lower case, as `Event.id` of the Calendar API v3 asks, with 160 random bits, so
 * that a second event never has it by chance.
 */
export function newEventId(bytes: Uint8Array = randomBytes(20)): string {
  let bits = 0;
  let held = 0;
  let id = 'm';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      id += alphabet.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? id : id + alphabet.charAt((held << (5 - bits)) & 31);
}
