import { errorInWords, problemsInWords } from "../../shared/errors/error-in-words.ts";
import { errorOf } from "./app-failure.ts";

/** The sentence of a failure beside a field; what is wrong with what was typed is said in its own words. */
export function refusalInWords(thrown: unknown): string {
  const error = errorOf(thrown);
  return error.kind === "input-not-acceptable" ? problemsInWords(error.problems) : errorInWords(error).text;
}
