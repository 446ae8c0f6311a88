import { afterEach, expect, test, vi } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { AppError } from "../../../shared/errors.ts";
import { defaultLampRule } from "../../../shared/domain/lamp-rule.ts";
import type { ReportingYear } from "../../../shared/domain/year-data.ts";
import { fail, succeed } from "../../../shared/result.ts";
import { updateYear, type YearChanges } from "../../../renderer/lib/update-year.ts";

const known: ReportingYear = {
  year: 2025,
  kind: "real",
  cutOffDate: isoDate("2025-10-31"),
  reportTitle: null,
  signingUnit: null,
  revision: 7,
  lampRule: defaultLampRule,
  snapshotId: null,
};
const november = { cutOffDate: isoDate("2025-11-30") };

/** A program whose year stands as given, and which refuses changes that were made on an older revision. */
function aProgramWith(year: ReportingYear): void {
  const answer = async ({ basedOn, changes }: { basedOn: number; changes: YearChanges }) => {
    const refusal: AppError = { kind: "edited-elsewhere", current: { kind: "year", row: year } };
    return basedOn === year.revision ? succeed({ ...year, ...changes, revision: basedOn + 1 }) : fail(refusal);
  };
  vi.stubGlobal("window", { hezuo: { "years:update": answer } });
}

afterEach(() => vi.unstubAllGlobals());

test("an item saved a moment ago does not keep the cut-off date from being saved", async () => {
  aProgramWith({ ...known, revision: 9 });
  expect(await updateYear(known, november)).toEqual({ ...known, ...november, revision: 10 });
});

test("a cut-off date that was really changed elsewhere is not overwritten", async () => {
  aProgramWith({ ...known, revision: 9, cutOffDate: isoDate("2025-12-31") });
  await expect(updateYear(known, november)).rejects.toMatchObject({ error: { kind: "edited-elsewhere" } });
});
