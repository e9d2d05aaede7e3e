import { createContext, useContext, useEffect, useState } from 'react';

/** The server's clock, in milliseconds since 1970. */
export const ClockContext = createContext<() => number>(() => Date.now());

/** The server's time, told again every half second. */
export function useServerNow(): number {
  const clock = useContext(ClockContext);
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), 500);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
