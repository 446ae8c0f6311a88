import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { DraftVersion } from "../../../shared/domain/draft/draft.ts";
import { readBlock } from "../../store/draft-blocks.ts";
import { pastSteps } from "../../store/draft-trail.ts";
import { listVersions, readStoredVersion } from "../../store/draft-versions.ts";
import type { Outline, StoredDraft } from "../../store/drafts.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { unpackText } from "./pack-text.ts";

/** A text as it could be read, and which older state of it that is when the present one is damaged. */
export interface ReadBody {
  readonly body: DraftBody;
  readonly recoveredFrom: DraftVersion | null;
}

/** The text of a report or, where that is damaged, the newest good state of it; null when there is none. */
export function readBody(db: ReadableDb, draft: StoredDraft): ReadBody | null {
  const body = bodyOf(db, draft, draft);
  return body === null ? lastGoodBody(db, draft) : { body, recoveredFrom: null };
}

/** One state of a report's text; null when it is damaged. */
export function bodyOf(db: ReadableDb, { key }: StoredDraft, outline: Outline): DraftBody | null {
  return unpackText(outline, (hash) => readBlock(db, key, hash));
}

function lastGoodBody(db: ReadableDb, draft: StoredDraft): ReadBody | null {
  const { id, asOf, title } = draft;
  const steps = pastSteps(db, draft.key).map((step) => ({
    outline: step,
    version: { id, name: null, createdAt: step.savedAt, asOf, title },
  }));
  const versions = listVersions(db, draft.key).flatMap((version) => {
    const outline = readStoredVersion(db, draft.key, version.id);
    return outline === null ? [] : [{ outline, version }];
  });
  const newestFirst = [...steps, ...versions].toSorted((one, other) =>
    other.version.createdAt.localeCompare(one.version.createdAt),
  );
  for (const { outline, version } of newestFirst) {
    const body = bodyOf(db, draft, outline);
    if (body !== null) return { body, recoveredFrom: version };
  }
  return null;
}
