import { Button } from "antd";
import type { ReactNode } from "react";
import type { SnapshotSummary } from "../../../shared/ipc/questions/snapshots.ts";
import { countInTable, fileSize, momentInTable } from "../../lib/format.ts";
import { useNavigation } from "../../lib/navigation.tsx";
import { useWorkingYear, useYears } from "../../lib/working-year.tsx";
import { usualPair, type YearPair } from "./comparison/year-pair.ts";
import { Seal } from "./Seal.tsx";

interface ShelfTableProps {
  readonly snapshots: readonly SnapshotSummary[];
  /** One verification or export is under way. */
  readonly busy: boolean;
  readonly onVerify: (snapshot: SnapshotSummary) => void;
  readonly onExport: (snapshot: SnapshotSummary) => void;
  readonly onShowReports: (snapshot: SnapshotSummary) => void;
  readonly onCompare: (pair: YearPair) => void;
}

/** One row a year: what it holds, its seal, and what can be done with it. */
export function ShelfTable({ snapshots, ...actions }: ShelfTableProps): ReactNode {
  return (
    <table className="shelf-table">
      <thead>
        <tr>
          <th scope="col">年度</th>
          <th scope="col">截至日期</th>
          <th scope="col" className="number">
            事项
          </th>
          <th scope="col" className="number">
            指标
          </th>
          <th scope="col" className="number">
            素材
          </th>
          <th scope="col" className="number">
            图表
          </th>
          <th scope="col" className="number">
            定稿
          </th>
          <th scope="col" className="number">
            大小
          </th>
          <th scope="col">归档时间</th>
          <th scope="col">封存</th>
          <th scope="col">
            <span className="only-read-out">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {snapshots.map((snapshot) => (
          <ShelfRow key={snapshot.id} snapshot={snapshot} {...actions} />
        ))}
      </tbody>
    </table>
  );
}

interface ShelfRowProps extends Omit<ShelfTableProps, "snapshots"> {
  readonly snapshot: SnapshotSummary;
}

function ShelfRow(props: ShelfRowProps): ReactNode {
  const { snapshot, busy, onVerify, onExport, onShowReports, onCompare } = props;
  const { setYear } = useWorkingYear();
  const years = useYears();
  const pair = usualPair(years, snapshot.year);
  const { goTo, openItems } = useNavigation();
  const show = (open: () => void) => {
    setYear(snapshot.year);
    open();
  };
  return (
    <tr>
      <th scope="row">{snapshot.year}年度</th>
      <td>{snapshot.asOf}</td>
      <td className="number">
        <button className="link-button" type="button" onClick={() => show(() => openItems({}))}>
          {countInTable(snapshot.itemCount)}
        </button>
      </td>
      <td className="number">
        <button className="link-button" type="button" onClick={() => show(() => goTo("reports"))}>
          {countInTable(snapshot.observationCount)}
        </button>
      </td>
      <td className="number">{countInTable(snapshot.sourceCount)}</td>
      <td className="number">
        <button className="link-button" type="button" onClick={() => show(() => goTo("reports"))}>
          {countInTable(snapshot.chartCount)}
        </button>
      </td>
      <td className="number">
        <button
          className="link-button"
          type="button"
          aria-label={`${snapshot.year}年度的定稿和检查清单`}
          onClick={() => onShowReports(snapshot)}
        >
          {countInTable(snapshot.finalReports)}
        </button>
      </td>
      <td className="number">{fileSize(snapshot.bytes)}</td>
      <td>{momentInTable(snapshot.createdAt)}</td>
      <td>
        <Seal snapshot={snapshot} />
      </td>
      <td className="shelf-actions">
        <Button size="small" onClick={() => show(() => goTo("overview"))}>
          打开
        </Button>
        <Button
          size="small"
          disabled={pair === null}
          title={pair === null ? "还没有另一个年度可以对比" : undefined}
          onClick={() => pair !== null && onCompare(pair)}
        >
          对比
        </Button>
        <Button size="small" disabled={busy} onClick={() => onVerify(snapshot)}>
          核验
        </Button>
        <Button size="small" disabled={busy} onClick={() => onExport(snapshot)}>
          导出
        </Button>
      </td>
    </tr>
  );
}
