import { createContext, use } from "react";
import type { DraftFacts } from "../../../../shared/domain/draft/draft.ts";
import type { DraftSession } from "../session/draft-session.ts";

/** The report that lies on the desk. */
export interface Desk {
  readonly draftId: string;
  readonly draft: DraftFacts;
  readonly session: DraftSession;
  /** 定稿 and archived years: everything can be read, nothing changed. */
  readonly readOnly: boolean;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error("useDesk outside of a desk");
  return desk;
}
