import { expect, test } from "vitest";
import { quotedName, stepInWords, type ChangedPart } from "../../../shared/domain/history/step-in-words.ts";

function aPart(given: Partial<ChangedPart>): ChangedPart {
  return { kind: "item", op: "update", rows: 1, name: "大内高速", fields: [], ...given };
}

const one: readonly (readonly [string, readonly ChangedPart[]])[] = [
  ["新增事项“大内高速”", [aPart({ op: "insert" })]],
  ["新增128条事项", [aPart({ op: "insert", rows: 128, name: null })]],
  ["删除事项“大内高速”", [aPart({ op: "delete" }), aPart({ kind: "progress", op: "delete", rows: 3 })]],
  ["修改“大内高速”的状态", [aPart({ fields: ["状态"] })]],
  ["修改“大内高速”的开工时间、完成时限", [aPart({ fields: ["开工时间", "完成时限"] })]],
  ["修改“大内高速”的状态等4项内容", [aPart({ fields: ["状态", "阶段", "节奏", "备注"] })]],
  ["修改5条事项的状态", [aPart({ rows: 5, name: null, fields: ["状态"] })]],
  ["修改“大内高速”的领域", [aPart({ fields: ["领域"] }), aPart({ kind: "field", op: "insert", name: "交通" })]],
  [
    "新增100条事项，修改28条事项的总投资",
    [
      aPart({ op: "insert", rows: 100, name: null }),
      aPart({ rows: 28, name: null, fields: ["总投资"] }),
      aPart({ kind: "progress", op: "insert", rows: 100, name: null }),
    ],
  ],
  ["新增“大内高速”的进展", [aPart({ kind: "progress", op: "insert" })]],
  ["修改“大内高速”进展的进度", [aPart({ kind: "progress", fields: ["进度"] })]],
  ["删除2条进展", [aPart({ kind: "progress", op: "delete", rows: 2, name: null })]],
  ["新增清单“第二批清单”", [aPart({ kind: "worklist", op: "insert", name: "第二批清单" })]],
  ["修改署名单位", [aPart({ kind: "year", name: null, fields: ["署名单位"] })]],
  ["新增素材“会议纪要”", [aPart({ kind: "source", op: "insert", name: "会议纪要" })]],
  ["新增“大内高速”的出处", [aPart({ kind: "citation", op: "insert" })]],
  ["新增12个指标值", [aPart({ kind: "observation", op: "insert", rows: 12, name: null })]],
  ["其他改动", []],
];

test.each(one)("%s", (words, parts) => {
  expect(stepInWords(parts)).toBe(words);
});

test("what comes back after a deletion is restored, not added", () => {
  expect(stepInWords([aPart({ op: "insert" })], true)).toBe("恢复事项“大内高速”");
});

test("a long name is shortened, and a character of two units is not cut in half", () => {
  expect(quotedName("遂宁市与甘孜州战略合作协议")).toBe("“遂宁市与甘孜州战略合作协议”");
  expect(quotedName("𠮷".repeat(40))).toBe(`“${"𠮷".repeat(23)}…”`);
});
