/** Fields that go by another name than their column. */
const renamed: Readonly<Record<string, string>> = {
  worklist_key: "worklistId",
  version_key: "version",
  field_key: "field",
  lead_unit_key: "leadUnit",
  responsible_unit_key: "responsibleUnit",
  mechanism_key: "mechanism",
  indicator_key: "indicator",
};

/** The name of a column in the domain: planned_this_year is plannedThisYear. */
export function fieldOfColumn(column: string): string {
  return renamed[column] ?? column.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
