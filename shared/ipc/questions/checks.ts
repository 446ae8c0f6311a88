import { z } from "zod";
import type { Finding } from "../../domain/check/finding.ts";
import { isoDate, year } from "../fields.ts";
import { question } from "../question.ts";

export const checkQuestions = {
  "checks:run": question<{ readonly findings: readonly Finding[] }>()(z.strictObject({ year, asOf: isoDate })),
};
