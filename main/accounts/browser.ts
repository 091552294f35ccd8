import type { Result } from '../result.ts';
import type { LoopbackAnswer, LoopbackSignIn } from './loopback.ts';

/** Opens the address in a browser, or stands for one. */
export type OpenAddress = (address: string) => Promise<Result<void>>;

/** What the browser brings back from `address`. */
export function askInBrowser(
  open: OpenAddress,
  address: string,
  loopback: LoopbackSignIn,
): Promise<Result<LoopbackAnswer>> {
  return Promise.race([loopback.answer, rejectionOf(opens(open, address, loopback))]);
}

/** Without a browser the address can still be copied; any other failure to open it is final. */
async function opens(open: OpenAddress, address: string, loopback: LoopbackSignIn): Promise<void> {
  const opened = await open(address);
  if (!opened.ok && opened.error.code !== 'no-browser') loopback.cancel(opened.error);
}

/** Never resolves: that a browser was opened is no answer yet. */
function rejectionOf(work: Promise<void>): Promise<never> {
  return new Promise((_, reject) => work.catch(reject));
}
