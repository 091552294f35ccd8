/** Keeps to a number of requests in any stretch of time. */
export interface Pace {
  /** Milliseconds to wait before the next one; the request that is then sent counts. */
  next(now: number): number;
}

export function createPace(most: number, stretch: number): Pace {
  /** When each of the last `most` was sent, or is to be sent. */
  const sent: number[] = [];
  return {
    next: (now) => {
      if (sent.length === most) {
        const first = sent.shift() ?? now;
        const at = Math.max(now, first + stretch);
        sent.push(at);
        return at - now;
      }
      sent.push(now);
      return 0;
    },
  };
}
