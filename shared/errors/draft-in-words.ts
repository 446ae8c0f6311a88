import type { DraftFault } from "../errors.ts";

/** Why a report could not be changed, what is safe, and what to do. */
export function draftInWords(fault: DraftFault): string {
  switch (fault) {
    case "edited-elsewhere":
      return "这份报告已在另一个窗口中修改并保存，这次没有覆盖它，您写的内容还在窗口里。请对照两处内容，选定后再保存。";
    case "final":
      return "定稿后的报告不能再修改，内容完好。需要修改的，请先填写原因，重新打开。";
    case "needs-reason":
      return "重新打开定稿需要填写原因，这次没有改动。请填写原因后再试。";
    case "deleted":
      return "这份报告已经删除，这次改动没有保存。需要继续使用的，请先从“已删除的报告”中恢复。";
    case "damaged":
      return "这份报告保存的内容不能识别，也没有可以恢复的版本。其他报告没有受影响，请从备份中恢复。";
    default:
      return fault satisfies never;
  }
}
