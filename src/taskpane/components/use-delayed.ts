import { useEffect, useState } from 'react';

/** True once `on` has been true for so long: short work shows no progress bar that only flickers. */
export function useDelayed(on: boolean, milliseconds = 300): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [on, milliseconds]);
  return on && late;
}
