import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import * as search from "../store/search.ts";

/** Finds a text in items, progress, indicators and sources of all years, the best matches first; blanks find nothing. */
export const findText: UseCase<"search:find"> = ({ db }, { text, limit }) => {
  const wanted = text.trim();
  return succeed({ hits: wanted === "" ? [] : search.findText(db, wanted, limit) });
};
