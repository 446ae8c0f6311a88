import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";

const GuideDialog = lazy(async () => ({ default: (await import("./GuideDialog.tsx")).GuideDialog }));

export interface Help {
  readonly open: () => void;
  /** The guide while it is open. */
  readonly dialog: ReactNode;
}

/** The user guide behind F1, wherever the focus is, and behind whatever else opens it. */
export function useHelp(): Help {
  const [shown, show] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F1" || event.isComposing) return;
      event.preventDefault();
      show(true);
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, []);
  return {
    open: () => show(true),
    dialog: shown && (
      <Suspense>
        <GuideDialog onClose={() => show(false)} />
      </Suspense>
    ),
  };
}
