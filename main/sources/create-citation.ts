import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { insertCitation, readSource, sameCitation, yearOfTarget } from "../store/sources.ts";
import { openYear } from "../years/open-year.ts";

const missing = { worklist: "worklist", item: "item", progress: "progress", observation: "observation" } as const;

/**
 * Ties a sentence of a source to an item, an entry, a list or a figure; the same twice stays one. Fails with `not-found`,
 * `year-archived`, or `input-not-acceptable` for words that the source does not hold.
 */
export const createCitation: UseCase<"citations:create"> = (context, wanted) =>
  inStep(context, () => {
    const { db, newId } = context;
    const source = readSource(db, wanted.sourceId);
    if (source === null) return fail({ kind: "not-found", what: "source" });
    const year = yearOfTarget(db, { kind: wanted.targetKind, id: wanted.targetId });
    if (year === null) return fail({ kind: "not-found", what: missing[wanted.targetKind] });
    const open = openYear(db, year);
    if (!open.ok) return open;
    if (!source.text.includes(wanted.sentence)) {
      const problem = { field: "sentence", message: "引用的句子应是素材中的原文" };
      return fail({ kind: "input-not-acceptable", problems: [problem] });
    }
    const known = sameCitation(db, wanted);
    if (known !== null) return succeed(known);
    const citation = { ...wanted, id: newId() };
    insertCitation(db, citation);
    return succeed(citation);
  });
