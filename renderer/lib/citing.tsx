import { createContext, use } from "react";
import type { CitedKind } from "../../shared/domain/year-data.ts";

/** What a sentence is to prove. */
export interface CitingTarget {
  readonly kind: CitedKind;
  readonly id: string;
  /** Its name, for the question which sentence it comes from. */
  readonly title: string;
}

/** Ties facts to sentences of sources from wherever the facts are shown. */
export interface Citing {
  /** Asks which sentence of which source it comes from. */
  readonly add: (target: CitingTarget) => void;
  readonly remove: (citationId: string) => void;
}

export const CitingContext = createContext<Citing | null>(null);

/** How facts get and lose their sources; only inside the provider of the window. */
export function useCiting(): Citing {
  const citing = use(CitingContext);
  if (citing === null) throw new Error("useCiting outside of its provider");
  return citing;
}
