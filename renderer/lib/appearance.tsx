import { createContext, use, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { useRemembered } from "./remembered.ts";

export const appearanceChoices = ["system", "light", "dark"] as const;
export type AppearanceChoice = (typeof appearanceChoices)[number];

export interface Appearance {
  /** Whether the window is dark now, whoever decided it. */
  readonly dark: boolean;
  readonly choice: AppearanceChoice;
  readonly choose: (choice: AppearanceChoice) => void;
}

const AppearanceContext = createContext<Appearance>({ dark: false, choice: "system", choose: () => undefined });

/** Light or dark, as the user or his system wants it. */
export function useAppearance(): Appearance {
  return use(AppearanceContext);
}

export function AppearanceProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [choice, choose] = useRemembered("appearance", isAppearanceChoice, "system");
  const systemIsDark = useSyncExternalStore(watchSystem, () => systemPreference().matches);
  const dark = choice === "system" ? systemIsDark : choice === "dark";
  const appearance = useMemo(() => ({ dark, choice, choose }), [dark, choice, choose]);
  return <AppearanceContext value={appearance}>{children}</AppearanceContext>;
}

function systemPreference(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}

function watchSystem(listener: () => void): () => void {
  const preference = systemPreference();
  preference.addEventListener("change", listener);
  return () => preference.removeEventListener("change", listener);
}

function isAppearanceChoice(text: string): text is AppearanceChoice {
  return appearanceChoices.some((choice) => choice === text);
}
