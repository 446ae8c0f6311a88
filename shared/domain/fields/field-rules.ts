import type { InputProblem } from "../../errors.ts";
import { blankName } from "../item-rules.ts";

/** What is wrong with the name of a field among the others of its year. */
export function fieldProblems(name: string, others: readonly { readonly name: string }[]): readonly InputProblem[] {
  const blank = blankName("name", name, "领域名称");
  if (blank.length > 0) return blank;
  const isDouble = others.some((other) => other.name.normalize("NFKC") === name.normalize("NFKC"));
  return isDouble ? [{ field: "name", message: `本年度已有领域“${name}”，请换一个名称` }] : [];
}
