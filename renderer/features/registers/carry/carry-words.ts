import type { CarryCandidate } from "../../../../shared/domain/carry/item-carry.ts";
import type { Carried } from "../../../../shared/ipc/questions/carries.ts";
import { absent, countInTable } from "../../../lib/format.ts";

/** What goes on and what begins anew; `date` is that of the former year's figures, in words. */
export function carriedParts(date: string): string {
  return (
    "结转名称、类型、合作方、单位、主要内容、总投资、开工时间、完成时限和自定义列，领域按“上年对应领域”；" +
    `${date}的累计完成投资作为本年度的期初数。` +
    "序号、年度目标、年度计划和完成投资、节奏、存在问题、下一步工作、备注重新填写。结转算一步，可以撤销。"
  );
}

/** The field of the new year, or why it stays empty. */
export function fieldInWords({
  field,
  newField,
  fieldGround,
}: Pick<CarryCandidate, "field" | "newField" | "fieldGround">): string {
  if (fieldGround === "several") return `留空：“${field ?? ""}”对应几个领域`;
  if (fieldGround === "none") return `留空：“${field ?? ""}”没有对应的领域`;
  return newField ?? absent;
}

/** What carrying the item means where it is not simply made anew. */
export function noteInWords({ carriedTo, namesake }: Pick<CarryCandidate, "carriedTo" | "namesake">): string {
  if (carriedTo !== null) return `已结转为“${carriedTo.title}”`;
  return namesake === null ? "" : "本年度已有同名事项；选定后只建立关联，不新增";
}

/** 已结转12条事项，与已有的同名事项关联1条，可以撤销. */
export function carriedInWords({ carried, linked, already }: Carried): string {
  const parts = [
    carried === 0 ? null : `已结转${countInTable(carried)}条事项`,
    linked === 0 ? null : `与已有的同名事项关联${countInTable(linked)}条`,
    already.length === 0 ? null : `${countInTable(already.length)}条此前已结转，没有重复`,
  ].filter((part) => part !== null);
  return carried + linked === 0 ? parts.join("，") : `${parts.join("，")}，可以撤销`;
}
