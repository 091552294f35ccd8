/**
 * `node keychain-session.ts LIMIT OPERATION…` asks the keychain of the session it runs in and prints a line of JSON
 * per operation. Run by keychain.test.ts in sessions whose keyring is locked or missing.
 */
import { createKeychain } from '../../../main/accounts/keychain.ts';

const [limit = '1000', ...operations] = process.argv.slice(2);
const keychain = createKeychain(Number(limit));
const service = 'Muster keychain test';
const act = {
  set: () => keychain.set(service, 'account', 'secret'),
  get: () => keychain.get(service, 'account'),
  other: () => keychain.get(service, 'other'),
  delete: () => keychain.delete(service, 'account'),
};
for (const operation of operations) {
  const result = await act[operation as keyof typeof act]();
  process.stdout.write(`${JSON.stringify({ operation, result, state: keychain.state() })}\n`);
}
process.exit();
