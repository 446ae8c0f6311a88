import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { DraftVersion } from "../../../shared/domain/draft/draft.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import { readStoredVersion } from "../../store/draft-versions.ts";
import type { StoredDraft } from "../../store/drafts.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { refuse } from "../draft-in-hand.ts";
import { bodyOf } from "../text/read-body.ts";

export interface VersionWithText {
  readonly version: DraftVersion;
  readonly body: DraftBody;
}

/** A version with its text. Fails with `not-found`, or `draft-refused` for a damaged one. */
export function versionWithText(db: ReadableDb, draft: StoredDraft, versionId: string): Result<VersionWithText> {
  const stored = readStoredVersion(db, draft.key, versionId);
  if (stored === null) return fail({ kind: "not-found", what: "draft-version" });
  const body = bodyOf(db, draft, stored);
  if (body === null) return refuse(stored, "damaged");
  const { outline: _outline, outlineHash: _hash, ...version } = stored;
  return succeed({ version, body });
}
