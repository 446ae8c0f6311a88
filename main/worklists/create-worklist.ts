import { blankName } from "../../shared/domain/item-rules.ts";
import { tidyName } from "../../shared/domain/tidy-text.ts";
import type { InputProblem } from "../../shared/errors.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import type { ReadableDb } from "../store/handles.ts";
import { inStep } from "../store/history-step.ts";
import { insertWorklist, listWorklists } from "../store/worklists.ts";
import { openYear } from "../years/open-year.ts";

/** How many matters a list says it holds comes from its source, never from the form. */
const nothingDeclared = { declaredCount: null, declaredQualifier: "exact", declaredUnit: null } as const;

type NewWorklist = InputOf<"worklists:create">;

/** Adds a list under a mechanism to the year. Fails with `not-found`, `year-archived` or `input-not-acceptable`. */
export const createWorklist: UseCase<"worklists:create"> = (context, typed) =>
  inStep(context, () => {
    const { db, now, newId } = context;
    const open = openYear(db, typed.year);
    if (!open.ok) return open;
    const draft = tidyWorklist(typed);
    const problems = worklistProblems(db, draft);
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    return succeed(insertWorklist(db, { ...draft, ...nothingDeclared }, { id: newId(), now: now() }));
  });

function tidyWorklist(typed: NewWorklist): NewWorklist {
  return {
    ...typed,
    mechanism: typed.mechanism.trim(),
    title: typed.title.trim(),
    issuingBody: tidyName(typed.issuingBody),
    documentNumber: tidyName(typed.documentNumber),
  };
}

function worklistProblems(db: ReadableDb, { year, mechanism, title }: NewWorklist): readonly InputProblem[] {
  const blank = [...blankName("mechanism", mechanism), ...blankName("title", title, "清单名称")];
  if (blank.length > 0) return blank;
  const isDouble = listWorklists(db, year).some((other) => other.mechanism === mechanism && other.title === title);
  return isDouble ? [{ field: "title", message: `${mechanism}下已有同名清单` }] : [];
}
