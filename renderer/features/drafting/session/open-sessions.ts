import type { Draft } from "../../../../shared/domain/draft/draft.ts";
import { DraftSession } from "./draft-session.ts";

// The report on the desk. It lies here rather than in a component, which the window takes apart when another page is shown.
const open = new Map<string, DraftSession>();
/** Those that are being saved in order to be closed, unless they are taken again meanwhile; each with its last closing. */
const closing = new Map<DraftSession, symbol>();

/** The session of a report: the one under way, or a new one. Others are saved and closed. */
export function sessionOf(draft: Draft, isSound = true): DraftSession {
  const known = open.get(draft.id);
  if (known !== undefined) {
    closing.delete(known);
    // Deleted and restored, or set to another state, while it lay here unseen. What was saved since it was read is newer.
    if (known.saver.isSafe && known.saver.revision < draft.revision) known.takeStored(draft);
    return known;
  }
  for (const other of open.values()) void closeSession(other).catch(() => undefined);
  const session = new DraftSession(draft, isSound);
  open.set(draft.id, session);
  return session;
}

/** Saves and closes; throws an AppFailure and stays open where something cannot be saved. Taken again meanwhile, it stays. */
export async function closeSession(session: DraftSession): Promise<void> {
  const mine = Symbol(session.id);
  closing.set(session, mine);
  try {
    await session.saver.flush();
    if (closing.get(session) !== mine) return;
    open.delete(session.id);
    session.dispose();
  } finally {
    if (closing.get(session) === mine) closing.delete(session);
  }
}
