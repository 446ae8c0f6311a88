import { placedBlocks } from "../../../shared/domain/draft/body-places.ts";
import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import type { StoredDraft } from "../../store/drafts.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { anyDraft } from "../draft-in-hand.ts";
import { rememberedFacts } from "../figures/remembered-facts.ts";
import { readBody } from "../text/read-body.ts";
import { matchText } from "./match-text.ts";

/** What the store knows of the numbers in a paragraph that is being typed. Fails with `not-found`. */
export const matchFigures: UseCase<"drafts:matchFigures"> = ({ db }, { id, blockId, text }) => {
  const draft = anyDraft(db, id);
  if (!draft.ok) return draft;
  const { year, asOf } = draft.value;
  const heading = headingsOf(db, draft.value).get(blockId ?? "") ?? "";
  return succeed(matchText(text, heading, rememberedFacts(db, year, asOf)));
};

interface Headings {
  readonly of: string;
  readonly headings: ReadonlyMap<string, string>;
}

const remembered = new WeakMap<ReadableDb, Headings>();

/** The heading that each block stands under. A text is not read anew with every number that is typed. */
function headingsOf(db: ReadableDb, draft: StoredDraft): Headings["headings"] {
  const of = `${draft.id} ${draft.outlineHash}`;
  const known = remembered.get(db);
  if (known?.of === of) return known.headings;
  const body = readBody(db, draft)?.body;
  const blocks = body === undefined ? [] : placedBlocks(body);
  const headings = new Map(blocks.map(({ block, heading }) => [block.id, heading]));
  remembered.set(db, { of, headings });
  return headings;
}
