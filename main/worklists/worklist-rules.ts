import { blankName } from "../../shared/domain/item-rules.ts";
import type { Some } from "../../shared/domain/item-rules.ts";
import { tidyName } from "../../shared/domain/tidy-text.ts";
import type { Worklist } from "../../shared/domain/year-data.ts";
import type { InputProblem } from "../../shared/errors.ts";

type Typed = Pick<Worklist, "mechanism" | "title" | "issuingBody" | "documentNumber">;

/** What a person typed about a list, as it is kept; blank names stay "" for the rules to refuse. */
export function tidyWorklist<Fields extends Some<Typed>>(typed: Fields): Fields {
  const { mechanism, title, issuingBody, documentNumber } = typed;
  return {
    ...typed,
    ...(mechanism === undefined ? {} : { mechanism: mechanism.trim() }),
    ...(title === undefined ? {} : { title: title.trim() }),
    ...(issuingBody === undefined ? {} : { issuingBody: tidyName(issuingBody) }),
    ...(documentNumber === undefined ? {} : { documentNumber: tidyName(documentNumber) }),
  };
}

/** What is wrong with a list among the others of its year: under one mechanism each needs a name of its own. */
export function worklistProblems(
  { mechanism, title }: Pick<Worklist, "mechanism" | "title">,
  others: readonly Pick<Worklist, "mechanism" | "title">[],
): readonly InputProblem[] {
  const blank = [...blankName("mechanism", mechanism), ...blankName("title", title, "清单名称")];
  if (blank.length > 0) return blank;
  const isDouble = others.some((other) => other.mechanism === mechanism && other.title === title);
  return isDouble ? [{ field: "title", message: `${mechanism}下已有同名清单` }] : [];
}
