import { useEffect, useState } from 'react';

/** What is folded as long as something else needs the room, unless it is unfolded by hand; the next time it folds again. */
export function useFold(folds: boolean): { isFolded: boolean; toggle: () => void } {
  const [isUnfolded, setUnfolded] = useState(false);
  useEffect(() => {
    if (!folds) setUnfolded(false);
  }, [folds]);
  return { isFolded: folds && !isUnfolded, toggle: () => setUnfolded(!isUnfolded) };
}
