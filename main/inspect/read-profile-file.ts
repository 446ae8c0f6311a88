import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { readProfile } from "./read-profile.ts";

/** An office's own profile from the file that was chosen; `not-found`, or `input-not-acceptable` with what does not fit. */
export const readProfileFile: UseCase<"inspections:readProfile"> = async (_context, { source }) => {
  const read = await readProfile(source);
  if (!read.ok) return read;
  // A path never is the name of a profile that comes with the program.
  return typeof read.value === "string" ? fail({ kind: "not-found", what: "file" }) : succeed(read.value);
};
