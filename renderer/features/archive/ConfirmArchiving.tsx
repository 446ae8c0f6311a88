import { Button } from "antd";
import type { ReactNode } from "react";
import { dateInWords } from "../../../shared/domain/dates.ts";
import type { DraftSummary } from "../../../shared/domain/draft/draft.ts";
import { Dialog } from "../../components/Dialog.tsx";
import { countInTable } from "../../lib/format.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { useReportsOfYear, useYearContents } from "./queries.ts";

interface ConfirmArchivingProps {
  readonly open: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Asks before archiving, as the one thing in the program that cannot be taken back. */
export function ConfirmArchiving({ open, onCancel, onConfirm }: ConfirmArchivingProps): ReactNode {
  const { year } = useWorkingYear();
  return (
    <Dialog
      title={`归档${year}年度？`}
      open={open}
      width={480}
      footer={[
        <Button key="cancel" onClick={onCancel}>
          暂不归档
        </Button>,
        <ConfirmButton key="confirm" onConfirm={onConfirm} />,
      ]}
      onCancel={onCancel}
      destroyOnHidden
    >
      <Contents />
      <p className="archive-text">归档后不能撤回，也不能再修改这个年度。如果还有进展要补录，请先补录再归档。</p>
    </Dialog>
  );
}

/** Waits for the counts, which are there to be read first and make the dialog grow. One that fails does not hold it up. */
function ConfirmButton({ onConfirm }: Pick<ConfirmArchivingProps, "onConfirm">): ReactNode {
  const { year, asOf } = useWorkingYear();
  const [contents, reports] = [useYearContents(year, asOf), useReportsOfYear(year)];
  return (
    <Button type="primary" disabled={contents.isPending || reports.isPending} onClick={onConfirm}>
      归档，不再修改
    </Button>
  );
}

/** What will be frozen, counted, so that a wrong year or date is noticed now. */
function Contents(): ReactNode {
  const { year, asOf } = useWorkingYear();
  const contents = useYearContents(year, asOf);
  const reports = useReportsOfYear(year);
  const rows = [
    ["截至日期", dateInWords(asOf)],
    ["合作事项", contents.data === undefined ? "正在统计" : `${countInTable(contents.data.itemCount)}项`],
    ["其中资料不全", contents.data === undefined ? "正在统计" : `${countInTable(contents.data.incompleteCount)}项`],
    ["指标", contents.data === undefined ? "正在统计" : `${countInTable(contents.data.observations)}个`],
    ["报告", "截至该日期的年度进展报告"],
    ["起草的报告", reports.data === undefined ? "正在统计" : reportsInWords(reports.data)],
  ] as const;
  return (
    <dl className="archive-contents">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Only what is 定稿 is frozen as a file: who has forgotten to say so still can. */
function reportsInWords(drafts: readonly DraftSummary[]): string {
  if (drafts.length === 0) return "没有";
  const final = drafts.filter(({ state }) => state === "final").length;
  const open = drafts.length - final;
  return [final === 0 ? null : `${final}篇定稿随档案封存`, open === 0 ? null : `${open}篇尚未定稿，不封存文件`]
    .filter((part) => part !== null)
    .join("；");
}
