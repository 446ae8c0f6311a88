import type { ReactNode } from "react";
import { amountInWords } from "../../../shared/domain/amount-in-words.ts";
import { roundDecimal } from "../../../shared/domain/decimal.ts";
import type { ItemStatus } from "../../../shared/domain/item.ts";
import { timeLine } from "../../../shared/domain/pace.ts";
import { paceInWords } from "../../../shared/domain/percent-in-words.ts";
import type { Overview } from "../../../shared/ipc/questions/overview.ts";
import { Figure } from "../../components/Figure.tsx";
import { Lamp } from "../../components/Lamp.tsx";
import { absent, countInTable, signed } from "../../lib/format.ts";
import { useNavigation, type ItemSort } from "../../lib/navigation.tsx";
import { splitAmount } from "./split-amount.ts";

const byDone: ItemSort = { by: "doneThisYear", descending: true };
const byPlan: ItemSort = { by: "plannedThisYear", descending: true };

/** The year in one line of figures; each leads to the rows it was counted from. */
export function Figures({ overview }: { readonly overview: Overview }): ReactNode {
  const { openItems } = useNavigation();
  const { itemCount, completion, paceDifference, redCount, overdueCount, planned, year, asOf } = overview;
  const done = splitAmount(overview.done);
  return (
    <div className="overview-figures">
      <Figure
        label="事项数"
        value={countInTable(itemCount)}
        unit="项"
        note={`已完成${countOf(overview, "completed")}项`}
        opens="查看全部事项"
        onOpen={() => openItems({})}
      />
      <Figure
        label="年度投资完成率"
        value={completion ?? absent}
        {...(completion === null ? {} : { unit: "%" })}
        note={planned === null ? "没有填写年度计划投资" : `时序进度${roundDecimal(timeLine(year, asOf), 1)}%`}
        opens="按年度计划投资查看事项"
        onOpen={() => openItems({}, byPlan)}
      />
      <Figure
        label="时序差"
        value={paceDifference === null ? absent : signed(paceDifference)}
        {...(paceDifference === null ? {} : { unit: "个百分点" })}
        note={paceNote(overview)}
        opens="按年度完成投资查看事项"
        onOpen={() => openItems({}, byDone)}
      />
      <Figure
        label="亮红灯"
        value={countInTable(redCount)}
        unit="项"
        mark={redCount > 0 ? <Lamp lamp="red" shapeOnly /> : undefined}
        note={`到期未完成${countInTable(overdueCount)}项`}
        opens="查看亮红灯的事项"
        onOpen={() => openItems({ lamps: ["red"] })}
      />
      <Figure
        label="年度完成投资"
        value={done.value}
        {...(done.unit === null ? {} : { unit: done.unit })}
        note={planned === null ? "没有填写年度计划投资" : `年度计划${amountInWords(planned, 2)}`}
        opens="按年度完成投资查看事项"
        onOpen={() => openItems({}, byDone)}
      />
    </div>
  );
}

function paceNote({ done, planned, year, asOf }: Overview): string {
  const words = done === null || planned === null ? null : paceInWords(done, planned, year, asOf);
  return words ?? "有完成率后自动计算";
}

function countOf({ byStatus }: Overview, status: ItemStatus): string {
  return countInTable(byStatus.find((one) => one.status === status)?.count ?? 0);
}
