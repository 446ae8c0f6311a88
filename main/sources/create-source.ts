import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import { sourceProblems, sourceText, tidySource } from "../../shared/domain/sources/tidy-source.ts";
import { cleanText } from "../../shared/domain/text.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { insertSource } from "../store/sources.ts";
import { openYear } from "../years/open-year.ts";

/**
 * Enters a source with its text as it came and as it is quoted, as a step of the year worked on. Fails with `not-found`,
 * `year-archived` or `input-not-acceptable`.
 */
export const createSource: UseCase<"sources:create"> = (context, { year, draft }) =>
  inStep(
    context,
    () => {
      const { db, now, newId } = context;
      const open = openYear(db, year);
      if (!open.ok) return open;
      const { originalText, ...typed } = tidySource(draft);
      const problems = sourceProblems(typed);
      if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
      const texts = { originalText: cleanText(originalText), text: sourceText(originalText) };
      return succeed(insertSource(db, { ...typed, ...texts }, { id: newId(), now: now() }));
    },
    { year, label: `新增素材${quotedName(draft.title.trim())}` },
  );
