import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import * as versions from "../../store/draft-versions.ts";
import { anyDraft } from "../draft-in-hand.ts";

/** The versions of a report, the newest first. Fails with `not-found`. */
export const listVersions: UseCase<"drafts:listVersions"> = ({ db }, { id }) => {
  const draft = anyDraft(db, id);
  return draft.ok ? succeed(versions.listVersions(db, draft.value.key)) : draft;
};
