import { createContext, use } from "react";

/** Opens the rule of the lamps of the year worked on, from wherever lamps are shown. */
export const LampSettingsContext = createContext<(() => void) | null>(null);

/** How the rule of the lamps is opened; only inside the provider of the window. */
export function useLampSettings(): () => void {
  const open = use(LampSettingsContext);
  if (open === null) throw new Error("useLampSettings outside of its provider");
  return open;
}
