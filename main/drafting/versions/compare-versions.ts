import { compareBodies } from "../../../shared/domain/draft/compare-bodies.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { DraftVersion } from "../../../shared/domain/draft/draft.ts";
import type { WordChange } from "../../../shared/domain/draft/draft-answers.ts";
import { succeed, type Result } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { draftWithText, refuse, type DraftWithText } from "../draft-in-hand.ts";
import { versionWithText } from "./version-body.ts";

/** Two versions of a report, or one and the present text, word by word. Fails with `not-found` or `draft-refused`. */
export const compareVersions: UseCase<"drafts:compare"> = ({ db }, { id, before, after, onlyChanges }) => {
  const draft = draftWithText(db, id);
  if (!draft.ok) return draft;
  const [old, fresh] = [stateOf(db, draft.value, before), stateOf(db, draft.value, after)];
  if (!old.ok) return old;
  if (!fresh.ok) return fresh;
  const all = compareBodies(old.value.body, fresh.value.body);
  const words = all.flatMap((change) => change.words);
  return succeed({
    before: old.value.version,
    after: fresh.value.version,
    changes: onlyChanges === true ? all.filter(({ kind }) => kind !== "same") : all,
    insertedCharacters: countOf(words, "inserted"),
    deletedCharacters: countOf(words, "deleted"),
  });
};

interface State {
  readonly version: DraftVersion | null;
  readonly body: DraftBody;
}

function stateOf(db: ReadableDb, draft: DraftWithText, versionId: string | null): Result<State> {
  if (versionId !== null) return versionWithText(db, draft.stored, versionId);
  // What stands in for a damaged text is not the present one.
  return draft.recoveredFrom === null ? succeed({ version: null, body: draft.body }) : refuse(draft.stored, "damaged");
}

function countOf(words: readonly WordChange[], kind: WordChange["kind"]): number {
  return words.filter((word) => word.kind === kind).reduce((sum, { text }) => sum + text.length, 0);
}
