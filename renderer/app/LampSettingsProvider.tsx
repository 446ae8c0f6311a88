import { useCallback, useState, type ReactNode } from "react";
import { LampRuleDialog } from "../features/lamps/LampRuleDialog.tsx";
import { LampSettingsContext } from "../lib/lamp-settings.tsx";

/** Lets every page that shows lamps open their rule, which is a feature of its own. */
export function LampSettingsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  return (
    <LampSettingsContext value={show}>
      {children}
      {open && <LampRuleDialog onClose={() => setOpen(false)} />}
    </LampSettingsContext>
  );
}
