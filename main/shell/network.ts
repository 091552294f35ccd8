import { net } from 'electron';

const lookEvery = 15_000;

/** Main has no event for the network, so it looks; asking costs nothing, no request is made. */
export function onOnline(listener: () => void): () => void {
  let wasOnline = net.isOnline();
  const timer = setInterval(() => {
    const isOnline = net.isOnline();
    if (isOnline && !wasOnline) listener();
    wasOnline = isOnline;
  }, lookEvery);
  return () => clearInterval(timer);
}
