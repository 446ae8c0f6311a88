import { describe, expect, test } from "vitest";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { exitCodeOf } from "../../../shared/errors/exit-codes.ts";
import type { AppError, WordFileFault, WorkbookFault } from "../../../shared/errors.ts";
import { aYear } from "../../support/rows.ts";

type Examples = { readonly [Kind in AppError["kind"]]: readonly Extract<AppError, { readonly kind: Kind }>[] };

const wordFileFaults = [
  "no-access",
  "too-large",
  "too-much-inside",
  "empty",
  "old-word",
  "wps",
  "password",
  "macros",
  "not-word",
  "damaged",
  "signed",
] as const satisfies readonly WordFileFault[];
const workbookFaults = [
  "no-access",
  "in-use",
  "too-large",
  "too-many-cells",
  "empty",
  "password",
  "damaged",
  "other-format",
  "not-a-workbook",
] as const satisfies readonly WorkbookFault[];
const path = "D:\\合作\\数据";
const examples: Examples = {
  unexpected: [{ kind: "unexpected", reference: "3f2a91bc" }],
  cancelled: [{ kind: "cancelled" }],
  "input-not-acceptable": [
    { kind: "input-not-acceptable", problems: [{ field: "title", message: "事项名称不能是空白" }] },
    { kind: "input-not-acceptable", problems: [] },
  ],
  "not-found": (
    [
      "item",
      "progress",
      "year",
      "snapshot",
      "file",
      "store",
      "worklist",
      "observation",
      "source",
      "citation",
      "draft",
      "draft-version",
      "draft-template",
      "word-template",
      "deletion",
      "change",
    ] as const
  ).map((what) => ({ kind: "not-found", what })),
  "edited-elsewhere": [{ kind: "edited-elsewhere", current: { kind: "year", row: aYear() } }],
  "year-archived": [{ kind: "year-archived", year: 2021 }],
  "year-exists": [{ kind: "year-exists", year: 2021 }],
  "draft-refused": (["edited-elsewhere", "final", "needs-reason", "deleted", "damaged"] as const).map((fault) => ({
    kind: "draft-refused",
    title: "2021年度报告",
    fault,
  })),
  "step-not-next": [{ kind: "step-not-next", year: 2021 }],
  "step-blocked": [{ kind: "step-blocked", label: "修改“大内高速”的状态" }],
  "source-cited-elsewhere": [{ kind: "source-cited-elsewhere", years: [2020, 2021] }],
  "text-file-refused": (["no-access", "too-large", "empty", "not-text"] as const).map((fault) => ({
    kind: "text-file-refused",
    name: "简报.txt",
    fault,
  })),
  "report-data-changed": [{ kind: "report-data-changed", year: 2021, revision: 7 }],
  "snapshot-damaged": [{ kind: "snapshot-damaged", id: "1", parts: ["数据", "报告"] }],
  "store-not-empty": [{ kind: "store-not-empty", path }],
  "store-newer": [{ kind: "store-newer", path, found: 30, known: 20 }],
  "backup-damaged": [{ kind: "backup-damaged", path }],
  "store-damaged": [
    { kind: "store-damaged", path, keptAt: `${path}-损坏`, restorable: "可以从11月30日的备份恢复" },
    { kind: "store-damaged", path, keptAt: null, restorable: "没有可用的备份。" },
  ],
  "store-locked": [{ kind: "store-locked", path }],
  "store-read-only": [{ kind: "store-read-only", path }],
  "folder-not-writable": [{ kind: "folder-not-writable", path }],
  "folder-missing": [{ kind: "folder-missing", path }],
  "destination-is-folder": [{ kind: "destination-is-folder", path }],
  "name-too-long": [{ kind: "name-too-long", path }],
  "disk-read-only": [{ kind: "disk-read-only", path }],
  "write-interrupted": [{ kind: "write-interrupted", path }],
  "disk-full": [{ kind: "disk-full", path }],
  "file-in-use": [{ kind: "file-in-use", path }],
  "not-a-backup": [{ kind: "not-a-backup", path }],
  "word-file-refused": wordFileFaults.map((fault) => ({ kind: "word-file-refused", name: "汇报.docx", fault })),
  "workbook-refused": workbookFaults.map((fault) => ({ kind: "workbook-refused", name: "清单.xlsx", fault })),
  "workbook-changed": [{ kind: "workbook-changed", name: "清单.xlsx" }],
};
const errors: readonly AppError[] = Object.values(examples).flat();

/** Everything in Latin letters that is not a given value (a path, a reference) or the name of a program or kind of file. */
function foreignWords(text: string): readonly string[] {
  return (
    text
      .replaceAll(path, "")
      .replaceAll("3f2a91bc", "")
      .replaceAll(/\b(Microsoft|Word|Excel|WPS)\b|\.(docx?|wps|xlsx|xls|csv|txt)/g, "")
      .match(/[A-Za-z]+/g) ?? []
  );
}

describe("every expected error has words for the person at the desk", () => {
  test.each(errors)("$kind is told in Chinese, with what is safe and what to do", (error) => {
    const { title, text, action } = errorInWords(error);
    expect(foreignWords(title + text + (action?.label ?? ""))).toEqual([]);
    expect(title).toMatch(/^.{2,20}$/u);
    expect(text).toMatch(/^.+。$/u);
    expect(text).not.toMatch(/。。|！|undefined|null/u);
    expect([1, 3, 4, 5]).toContain(exitCodeOf(error));
  });

  test("what was typed wrong is named field by field", () => {
    const error: AppError = {
      kind: "input-not-acceptable",
      problems: [
        { field: "title", message: "事项名称不能是空白" },
        { field: "dueDate", message: "完成时限不是有效的日期" },
      ],
    };
    expect(errorInWords(error).text).toContain("事项名称不能是空白；完成时限不是有效的日期。");
  });

  test("the command line tells input, absence, state and defect apart", () => {
    expect({
      defect: exitCodeOf({ kind: "unexpected", reference: "1" }),
      input: exitCodeOf({ kind: "input-not-acceptable", problems: [] }),
      absence: exitCodeOf({ kind: "not-found", what: "year" }),
      state: exitCodeOf({ kind: "year-archived", year: 2021 }),
    }).toEqual({ defect: 1, input: 3, absence: 4, state: 5 });
  });
});
