import type { AppError } from "../../shared/errors.ts";
import { errorInWords, problemsInWords } from "../../shared/errors/error-in-words.ts";
import { errorOf } from "./app-failure.ts";

/** The sentence of a failure beside a field; what is wrong with what was typed is said in its own words. */
export function refusalInWords(thrown: unknown): string {
  return refusedInWords(errorOf(thrown));
}

/** The same for a refusal that came as a part of an answer, as for one row of many. */
export function refusedInWords(error: AppError): string {
  return error.kind === "input-not-acceptable" ? problemsInWords(error.problems) : errorInWords(error).text;
}
