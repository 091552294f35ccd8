import { net } from 'electron';
import { onlineAgain } from './online-again.ts';

const lookEvery = 15_000;

/** Main has no event for the network, so it looks; asking costs nothing, no request is made. */
export function onOnline(listener: () => void): () => void {
  const isBack = onlineAgain(() => net.isOnline());
  const timer = setInterval(() => {
    if (isBack()) listener();
  }, lookEvery);
  return () => clearInterval(timer);
}
