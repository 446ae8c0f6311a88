import { expect, test } from "vitest";
import { readSnapshotDocument, writeSnapshotDocument } from "../../../main/archive/snapshot-document.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { anItem, aYearData } from "../../support/rows.ts";

const document = {
  program: "合作年报",
  format: 6,
  asOf: isoDate("2021-11-30"),
  frozenAt: "2021-12-01T01:02:03.000Z",
  source: { data: aYearData({ items: [anItem({ title: "“双昌”大道\n一期 𠮷" })] }), history: [] },
  reports: [],
} as const;

test("a frozen year reads back as it was written", () => {
  expect(readSnapshotDocument(writeSnapshotDocument(document))).toEqual(document);
});

test("a year frozen before there were problems and rules of its own is lifted: it has no problems and the usual rule", () => {
  const {
    problems: _problems,
    versions: _versions,
    moves: _moves,
    ownColumns: _own,
    carries: _carries,
    year,
    ...data
  } = document.source.data;
  const { lampRule: _lampRule, ...formerYear } = year;
  const { reports: _reports, ...kept } = document;
  const former = { ...kept, format: 1, source: { ...document.source, data: { ...data, year: formerYear } } };
  expect(readSnapshotDocument(JSON.stringify(former))).toEqual(document);
});

test("a year frozen when only the standard report was kept is lifted: nothing written for it lies in it", () => {
  const { reports: _reports, ...former } = document;
  expect(readSnapshotDocument(JSON.stringify({ ...former, format: 2 }))).toEqual(document);
});

test("a year frozen before lists had versions and a log is lifted: it has none", () => {
  const { versions: _versions, moves: _moves, ...data } = document.source.data;
  const former = { ...document, format: 3, source: { ...document.source, data } };
  expect(readSnapshotDocument(JSON.stringify(former))).toEqual(document);
});

test("a year frozen before lists had columns of their own is lifted: it has none", () => {
  const { ownColumns: _own, ...data } = document.source.data;
  const former = { ...document, format: 4, source: { ...document.source, data } };
  expect(readSnapshotDocument(JSON.stringify(former))).toEqual(document);
});

test("a year frozen before items were carried forward is lifted: none of it was", () => {
  const { carries: _carries, ...data } = document.source.data;
  const former = { ...document, format: 5, source: { ...document.source, data } };
  expect(readSnapshotDocument(JSON.stringify(former))).toEqual(document);
});

test.each([
  ["a newer format", JSON.stringify({ ...document, format: 7 })],
  ["another program's file", JSON.stringify({ ...document, program: "别的程序" })],
  ["a text without a year", JSON.stringify({ program: "合作年报", format: 1 })],
  ["half a file", writeSnapshotDocument(document).slice(0, 200)],
])("%s is not taken for a frozen year", (_, text) => {
  expect(() => readSnapshotDocument(text)).toThrow();
});
