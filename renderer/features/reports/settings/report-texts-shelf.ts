import type { ReportingYear } from "../../../../shared/domain/year-data.ts";
import { Shelf } from "../../../lib/saving/shelf.ts";
import type { ReportTexts } from "../mutations.ts";

/** What is being typed into title and signing unit, for the whole window. */
export const reportTextsShelf = new Shelf<ReportingYear, ReportTexts>();
