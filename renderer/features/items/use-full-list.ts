import { useEffect, useEffectEvent } from "react";
import { setFullPage, useFullPage } from "../../lib/full-page.ts";

/**
 * Gives the list the whole window and takes it back: by F11, and on leaving the page. The key is taken from the program's
 * menu, where it stands for the whole screen.
 */
export function useFullList(): readonly [full: boolean, setFull: (full: boolean) => void] {
  const full = useFullPage();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "F11" || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setFullPage(!full);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => {
      document.removeEventListener("keydown", listener);
      setFullPage(false);
    };
  }, []);
  return [full, setFullPage];
}
