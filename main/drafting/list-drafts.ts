import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import * as drafts from "../store/drafts.ts";

/** The reports of a year or of all, the newest change first. */
export const listDrafts: UseCase<"drafts:list"> = ({ db }, { year, deleted }) =>
  succeed(drafts.listDrafts(db, year ?? null, deleted ?? false));
