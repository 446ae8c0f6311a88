import { Big } from "big.js";
import { exportedCell, wholeCell } from "../exported-cells.ts";
import { importFieldLabel, importFields, type ImportField } from "../import-fields.ts";
import type { ImportRow, ImportValue, ImportValues } from "../rows/import-row.ts";
import type { SheetCell } from "../sheet-table.ts";
import { ownFieldsOf } from "../../domain/own-field.ts";
import { matchKey, wordKey } from "./match-keys.ts";
import type { ExistingItem, FieldChange } from "./plan-types.ts";
import { valueText, workbookCellText } from "./value-text.ts";

/**
 * What a row says differently from the item. A blank cell says nothing and changes nothing, and neither does a cell that
 * shows what the export of the item would show there: a workbook that was exported and left alone changes nothing.
 */
export function differences(row: ImportRow, existing: ExistingItem): ImportValues {
  const values = withAdditions(row, existing);
  const changed: { [Field in ImportField]?: ImportValue[Field] } = {};
  for (const field of importFields) {
    const raw = values[field] === row.values[field] ? row.raws[field] : undefined;
    if (isDifferent(field, values, raw, existing)) Object.assign(changed, { [field]: values[field] });
  }
  for (const field of ownFieldsOf(values)) {
    const isSame = row.raws[field] === exportedCell(field, existing) || values[field] === existing.item[field];
    if (!isSame) Object.assign(changed, { [field]: values[field] });
  }
  return changed;
}

/** The row's values with what its own columns could not say: further 牵头单位 among the 责任单位, remarks in 备注. */
export function withAdditions(row: ImportRow, existing: ExistingItem | null): ImportValues {
  const { values, otherLeadUnits, remarks } = row;
  if (otherLeadUnits.length + remarks.length === 0) return values;
  const isExported = existing !== null && row.raws.leadUnit === exportedCell("leadUnit", existing);
  return {
    ...values,
    ...(otherLeadUnits.length === 0 || isExported ? {} : { responsibleUnits: allUnits(row, existing) }),
    ...(remarks.length === 0 ? {} : { remark: allRemarks(row, existing) }),
  };
}

function allUnits({ values, otherLeadUnits }: ImportRow, existing: ExistingItem | null): readonly string[] {
  return [...new Set([...otherLeadUnits, ...(values.responsibleUnits ?? existing?.item.responsibleUnits ?? [])])];
}

function allRemarks({ values, remarks }: ImportRow, existing: ExistingItem | null): string {
  const base = values.remark ?? existing?.item.remark ?? "";
  return [base, ...remarks.filter((one) => !base.includes(one))].filter((line) => line !== "").join("\n");
}

function isDifferent(
  field: ImportField,
  values: ImportValues,
  raw: SheetCell | undefined,
  existing: ExistingItem,
): boolean {
  if (values[field] === undefined || (typeof raw !== "object" && raw === exportedCell(field, existing))) return false;
  switch (field) {
    case "number":
    case "title":
      return matchKey(values[field]) !== matchKey(existing.item[field]);
    case "field":
    case "leadUnit":
      return wordKey(values[field] ?? "") !== wordKey(existing.item[field] ?? "");
    case "parties":
    case "responsibleUnits":
      return !sameNames(values[field] ?? [], existing.item[field]);
    case "sources":
      return newSources(values.sources ?? [], existing.sources).length > 0;
    case "percent":
      return !sameNumber(values.percent, existing.standing.percent);
    default:
      return valueText(field, values) !== workbookCellText(wholeCell(field, existing));
  }
}

/** The sources that the item does not name yet: an import adds to them and takes none away. */
export function newSources(given: readonly string[], known: readonly string[]): readonly string[] {
  const keys = new Set(known.map(wordKey));
  return given.filter((name) => !keys.has(wordKey(name)));
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  const [keys, otherKeys] = [new Set(one.map(wordKey)), new Set(other.map(wordKey))];
  return keys.size === otherKeys.size && [...keys].every((key) => otherKeys.has(key));
}

function sameNumber(one: string | undefined, other: string | null): boolean {
  return one !== undefined && other !== null && new Big(one).eq(other);
}

/** Old and new of each value that a row changes. */
export function fieldChanges(values: ImportValues, existing: ExistingItem): readonly FieldChange[] {
  const given = importFields.filter((field) => values[field] !== undefined);
  return [...given, ...ownFieldsOf(values)].map((field) => ({
    field,
    label: importFieldLabel(field),
    before: workbookCellText(wholeCell(field, existing)),
    after: field === "sources" ? sourcesAfter(values, existing) : valueText(field, values),
  }));
}

function sourcesAfter(values: ImportValues, { sources }: ExistingItem): string {
  return [...sources, ...newSources(values.sources ?? [], sources)].join("、");
}
