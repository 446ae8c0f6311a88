import { useEffect, useEffectEvent, useRef } from "react";

/** Does something when a value has changed, but not when the page is merely shown again. */
export function useOnChange(value: unknown, act: () => void): void {
  const before = useRef(value);
  const onChange = useEffectEvent(act);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    onChange();
  }, [value]);
}
