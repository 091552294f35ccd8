/** Each look says whether the network is back since the look before; the first never does. */
export function onlineAgain(isOnline: () => boolean): () => boolean {
  let was = isOnline();
  return () => {
    const is = isOnline();
    const isBack = is && !was;
    was = is;
    return isBack;
  };
}
