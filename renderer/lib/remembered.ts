import { useCallback, useState } from "react";

/** A choice of this window that outlives it (page width, light or dark): never data, which lies in the store. */
export function useRemembered<Choice extends string>(
  name: string,
  isChoice: (text: string) => text is Choice,
  otherwise: Choice,
): readonly [Choice, (choice: Choice) => void] {
  const [choice, setChoice] = useState<Choice>(() => {
    const kept = window.localStorage.getItem(name);
    return kept !== null && isChoice(kept) ? kept : otherwise;
  });
  const choose = useCallback(
    (next: Choice) => {
      window.localStorage.setItem(name, next);
      setChoice(next);
    },
    [name],
  );
  return [choice, choose];
}
