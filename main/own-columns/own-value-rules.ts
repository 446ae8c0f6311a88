import { ownName, ownValuesOf, type SomeOwnValues } from "../../shared/domain/own-field.ts";
import { ownValueProblem } from "../../shared/domain/own-value.ts";
import type { Item } from "../../shared/domain/item.ts";
import type { Worklist } from "../../shared/domain/year-data.ts";
import type { InputProblem } from "../../shared/errors.ts";
import type { ReadableDb } from "../store/handles.ts";
import { ownColumnsOfList } from "../store/own-columns.ts";

/** What is wrong with values typed into the own columns of a list. */
export function ownValueProblems(db: ReadableDb, list: Worklist, typed: SomeOwnValues): readonly InputProblem[] {
  const values = ownValuesOf(typed);
  if (values.length === 0) return [];
  const columns = ownColumnsOfList(db, list.id);
  return values.flatMap(([field, value]) => {
    const column = columns.find(({ name }) => name === ownName(field));
    if (column === undefined) {
      return value === null ? [] : [{ field, message: `清单“${list.title}”没有“${ownName(field)}”这一列` }];
    }
    const problem = value === null ? null : ownValueProblem(column, value);
    return problem === null ? [] : [{ field, message: `${column.name}${problem}` }];
  });
}

/** Why an item cannot go to another list: values that would have no place there. Nothing typed is lost on the way. */
export function homelessValues(db: ReadableDb, item: Item, list: Worklist): readonly InputProblem[] {
  if (item.worklistId === list.id) return [];
  const homeless = ownValuesOf(item).filter(
    ([field, value]) => ownValueProblems(db, list, { [field]: value }).length > 0,
  );
  if (homeless.length === 0) return [];
  const names = homeless.map(([field]) => `“${ownName(field)}”`).join("、");
  return [
    {
      field: "worklistId",
      message: `清单“${list.title}”放不下${names}列的内容，请先在那份清单设置同名的列（选项也要有），或清空这些内容`,
    },
  ];
}
