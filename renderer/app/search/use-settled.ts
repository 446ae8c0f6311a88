import { useEffect, useState } from "react";

/** The value as soon as it has not changed for so many milliseconds; at once when it becomes empty. */
export function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return value === "" ? "" : settled;
}
