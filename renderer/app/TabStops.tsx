import { useEffect, type ReactNode } from "react";

/**
 * Keeps `Tab` going from field to field: the small cross that empties a choice is for the mouse (a key empties the field
 * itself), and Ant Design makes it a stop of its own, unseen, where what is typed would go into the field before it.
 */
export function TabStops(): ReactNode {
  useEffect(() => {
    const passOver = ({ key }: KeyboardEvent) => {
      if (key !== "Tab") return;
      for (const cross of document.querySelectorAll<HTMLElement>(".ant-select-clear")) cross.tabIndex = -1;
    };
    // Before anybody else hears of the key, and before the browser looks for the next stop.
    document.addEventListener("keydown", passOver, true);
    return () => document.removeEventListener("keydown", passOver, true);
  }, []);
  return null;
}
