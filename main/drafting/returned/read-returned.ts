import { fail, succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { openPackage } from "../../inspect/package/open-package.ts";
import { readSource } from "../../inspect/package/read-source.ts";
import { answeringFaults } from "../../inspect/read-word-file.ts";
import { renderDocument } from "../../reports/word/render-document.ts";
import { draftWithText } from "../draft-in-hand.ts";
import { draftDocument } from "../export/draft-document.ts";
import { rememberedFacts } from "../figures/remembered-facts.ts";
import { compareReturned } from "./compare-returned.ts";
import { exportedParagraphs } from "./exported-paragraphs.ts";
import { readMarkedText, type MarkedText } from "./read-marked-text.ts";

/**
 * Reads an edited Word file beside the saved report, as it would be exported now; changes nothing. Fails with `not-found`,
 * `draft-refused` or `word-file-refused`.
 */
export const readReturned: UseCase<"drafts:readReturned"> = async (context, { id, source: path }) => {
  const found = draftWithText(context.db, id);
  if (!found.ok) return found;
  const { stored, body } = found.value;
  const at = rememberedFacts(context.db, stored.year, stored.asOf).at(undefined);
  if (at === null) return fail({ kind: "not-found", what: "year" });
  const file = await readSource({ kind: "path", path });
  if (!file.ok) return file;
  const { name, bytes } = file.value;
  const returned = await answeringFaults(name, () => markedText(bytes, name));
  if (!returned.ok) return returned;
  const own = await renderDocument(draftDocument(body, at.facts), { charts: "native", cancelled: context.cancelled });
  if (!own.ok) return own;
  const exported = exportedParagraphs((await markedText(Buffer.from(own.value), name)).paragraphs, body);
  return succeed(compareReturned(name, body, exported, returned.value));
};

async function markedText(bytes: Buffer, name: string): Promise<MarkedText> {
  const file = await openPackage(bytes, name);
  return readMarkedText((await file.text(file.main)) ?? "");
}
