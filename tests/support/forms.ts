import type { CellValue } from "hucre/xlsx";
import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { isoDate } from "../../shared/domain/dates.ts";
import { formFields } from "../../shared/exchange/forms/form-fields.ts";
import type { InputOf, OutputOf } from "../../shared/ipc/contract.ts";
import { aDesk, type Desk } from "./desk.ts";
import { addItem, aYearWithList, report } from "./desk-year.ts";
import { editSheets } from "./edit-sheets.ts";
import { on, wan } from "./rows.ts";
import { tempFolder } from "./temp-folder.ts";

const taskId = "01932f3e-0000-7000-8000-000000000001";

type SendInput = InputOf<"forms:send">;
type CollectInput = InputOf<"forms:collect">;

/** What a sending is asked for when a test does not care. */
export function sending(wish: Partial<SendInput> = {}): SendInput {
  return {
    taskId,
    year: 2021,
    asOf: isoDate("2021-09-30"),
    way: "responsible",
    units: null,
    fields: [...formFields],
    into: "folder",
    destination: tempFolder(),
    ...wish,
  };
}

/** Sends forms out; answers the path of each unit's. */
export async function sendForms(
  desk: Desk,
  wish: Partial<SendInput> = {},
): Promise<{ readonly sent: OutputOf<"forms:send">; readonly pathOf: (unit: string) => string }> {
  const sent = await desk.get("forms:send", sending(wish));
  const pathOf = (unit: string) => {
    const form = sent.forms.find((one) => one.unit === unit);
    if (form === undefined) throw new Error(`no form was sent to ${unit}`);
    return form.path;
  };
  return { sent, pathOf };
}

/** Looks into returned forms. */
export function examineForms(desk: Desk, ...sources: readonly string[]): Promise<OutputOf<"forms:examine">> {
  return desk.get("forms:examine", { year: 2021, sources: [...sources] });
}

/** The request to take returned forms over, as plain as can be. */
export function collecting(sources: readonly string[], wish: Partial<CollectInput> = {}): CollectInput {
  return { taskId, year: 2021, sources: [...sources], fingerprints: null, basedOn: null, decisions: [], ...wish };
}

/** Takes returned forms over. */
export function collectForms(
  desk: Desk,
  sources: readonly string[],
  wish: Partial<CollectInput> = {},
): Promise<OutputOf<"forms:collect">> {
  return desk.get("forms:collect", collecting(sources, wish));
}

/** A year in which two units share one item; each has one of its own. */
export async function aSharedYear() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  const rail = await addItem(desk, list, {
    number: "1",
    title: "成渝中线高铁",
    responsibleUnits: ["市交通局", "市发改委"],
    status: "inProgress",
    problem: "资金缺口较大",
    plannedThisYear: wan("5000"),
  });
  const road = await addItem(desk, list, { number: "2", title: "内江—荣昌高速", responsibleUnits: ["市交通局"] });
  const park = await addItem(desk, list, { number: "3", title: "农高区", responsibleUnits: ["市发改委"] });
  await report(desk, rail, { asOf: on("2021-06"), doneThisYear: wan("1200.5"), text: "路基施工" });
  return { desk, list, rail, road, park };
}

/** An item with its entries. */
export async function standingOf(desk: Desk, id: string, at = isoDate("2021-09-30")) {
  const { item, progress } = await desk.get("items:read", { id, asOf: at });
  return { item, progress };
}

/** Opens a workbook in LibreOffice and saves it again as `format`; answers the new file's path. */
export function savedByLibreOffice(path: string, format: "xlsx" | "xls" | "csv" = "xlsx"): string {
  const folder = tempFolder();
  const source = join(folder, `in${extname(path)}`);
  writeFileSync(source, readFileSync(path));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", ["--headless", profile, "--convert-to", format, "--outdir", join(folder, "out"), source], {
    stdio: "ignore",
  });
  const saved = join(folder, `${basename(path, extname(path))}.${format}`);
  renameSync(join(folder, "out", `in.${format}`), saved);
  return saved;
}

/** The row of the headings in a form's sheets, from 0. */
export const formHeader = 2;

/** Writes a line below the list of a form, in the first of its blank rows, under these headings. */
export async function addToForm(
  path: string,
  values: Readonly<Record<string, CellValue>>,
  sheet = "填报表",
): Promise<void> {
  await editSheets(path, ({ [sheet]: rows = [] }) => {
    const blank = rows.findIndex((row, at) => at > formHeader && row.every((cell) => cell === null || cell === ""));
    const line: CellValue[] = (rows[formHeader] ?? []).map((heading) => values[String(heading)] ?? null);
    rows[blank < 0 ? rows.length : blank] = line;
  });
}

/** An item as a unit writes it into its form. */
export const airport = {
  序号: "9",
  事项名称: "机场快线",
  领域: "基础设施互通",
  "总投资（万元）": 12000,
  完成时限: "2023年12月",
  进展情况: "开展前期",
  "年度完成投资（万元）": 300.5,
  状态: "推进中",
};
