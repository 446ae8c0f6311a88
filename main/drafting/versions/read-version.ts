import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { anyDraft, summaryOf } from "../draft-in-hand.ts";
import { versionWithText } from "./version-body.ts";

/** A report as it was in one of its versions. Fails with `not-found` or `draft-refused`. */
export const readVersion: UseCase<"drafts:readVersion"> = ({ db }, { id, versionId }) => {
  const draft = anyDraft(db, id);
  if (!draft.ok) return draft;
  const found = versionWithText(db, draft.value, versionId);
  if (!found.ok) return found;
  const { version, body } = found.value;
  const { title, asOf } = version;
  return succeed({ draft: { ...summaryOf(draft.value), title, asOf, body }, recoveredFrom: null });
};
