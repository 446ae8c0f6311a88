import { dateInWords, type IsoDate } from "./dates.ts";
import type { ItemPhase, ItemStatus } from "./item.ts";
import { phaseLabels, statusLabels } from "./labels.ts";
import { stateAt, type StatedState } from "./state-at.ts";

/** What to say about 状态 and 阶段 where they were not yet as stated; null where they were. */
export interface StateNotes {
  readonly status: string | null;
  readonly phase: string | null;
}

/** 记录为推进中；截至2021年11月30日尚未开始: for whoever sees the state at a date and may wonder about what was typed. */
export function stateNotes(item: StatedState, asOf: IsoDate): StateNotes {
  const { status, phase } = stateAt(item, asOf);
  const inWords = (stated: string, hasBegun: boolean) =>
    `记录为${stated}；截至${dateInWords(asOf)}尚未${hasBegun ? endOf(item.status) : "开始"}`;
  return {
    status: isUnlike(status, item.status) ? inWords(statusLabels[item.status], status !== "notStarted") : null,
    phase: isUnlike(phase, item.phase) ? inWords(phaseLabels[item.phase], phase !== "preparation") : null,
  };
}

/** The rule leaves what is not given as it is, so that a difference always has something stated. */
function isUnlike<State extends ItemStatus | ItemPhase>(state: State | null, stated: State | null): stated is State {
  return state !== stated && stated !== null;
}

function endOf(status: ItemStatus | null): string {
  return status === "terminated" ? "终止" : "完成";
}
