import { useEffect, useEffectEvent } from "react";
import type { WindowEventName, WindowEvents } from "../../shared/ipc/contract.ts";

/** Listens to what the program tells the window unasked, for as long as the component is shown. */
export function useWindowEvent<Name extends WindowEventName>(
  name: Name,
  listener: (detail: WindowEvents[Name]) => void,
): void {
  const onEvent = useEffectEvent(listener);
  useEffect(() => window.hezuo.on(name, (detail) => onEvent(detail)), [name]);
}
