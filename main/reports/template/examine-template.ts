import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { gatherContent } from "./gather-content.ts";
import { matchPlaceholders } from "./match-placeholders.ts";
import { readTemplate } from "./read-template.ts";

/** Every placeholder that a template may hold, and which of them the year can fill. */
export const listPlaceholders: UseCase<"wordTemplates:placeholders"> = ({ db }, { year, asOf }) => {
  const gathered = gatherContent(db, year, asOf);
  return gathered.ok ? succeed(gathered.value.content.known) : gathered;
};

/** Looks a template through and writes nothing; errors: those of `readTemplate` and of the year. */
export const examineTemplate: UseCase<"wordTemplates:examine"> = async ({ db }, { year, asOf, source }) => {
  const read = await readTemplate(db, source);
  if (!read.ok) return read;
  const gathered = gatherContent(db, year, asOf);
  if (!gathered.ok) return gathered;
  const { fills, problems } = matchPlaceholders(read.value.template.paragraphs, gathered.value.content);
  const filled = fills.reduce((sum, fill) => sum + (fill.kind === "whole" ? 1 : fill.fills.length), 0);
  return succeed({ name: read.value.name, filled, problems });
};
