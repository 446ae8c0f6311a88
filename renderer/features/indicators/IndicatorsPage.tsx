import { Button } from "antd";
import { useMemo, useState, type ReactNode } from "react";
import { dateInWords } from "../../../shared/domain/dates.ts";
import { indicatorRows, type IndicatorRow } from "../../../shared/domain/indicators/indicator-rows.ts";
import type { IndicatorTable as Figures } from "../../../shared/ipc/questions/indicators.ts";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { PageFrame } from "../../components/PageFrame.tsx";
import { PanelSplit } from "../../components/record/PanelSplit.tsx";
import { TakeBackLine } from "../../components/record/TakeBackLine.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import { useFootLine } from "../../lib/foot-line.ts";
import { countInTable } from "../../lib/format.ts";
import { useNewKey } from "../../lib/new-key.ts";
import { frozenMark } from "../../lib/frozen-words.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { IndicatorList } from "./IndicatorList.tsx";
import { IndicatorViews, rowsOfView, type IndicatorView } from "./IndicatorViews.tsx";
import { IndicatorPanel } from "./panel/IndicatorPanel.tsx";
import { useCatalog, useIndicators, useRefreshIndicators } from "./queries.ts";
import { useIndicatorsDesk, type Desk, type OpenIndicator } from "./use-indicators-desk.ts";
import "./indicators.css";

const nothing: Figures = { observations: [], earlier: [], citations: [] };

/** 指标: the figures of the year beside those of the year before, each with the sentence it comes from. */
export function IndicatorsPage(): ReactNode {
  const { year, asOf, readOnly, frozen } = useWorkingYear();
  const answer = useIndicators(year);
  const refresh = useRefreshIndicators();
  const table = answer.data ?? nothing;
  const desk = useIndicatorsDesk(answer.data, year, asOf);
  const [view, setView] = useState<IndicatorView>("all");
  const rows = useMemo(() => indicatorRows(table.observations, table.earlier, { year, asOf }), [table, year, asOf]);
  const cited = useMemo(() => new Set(table.citations.map(({ citation }) => citation.targetId)), [table]);
  const ofView = rowsOfView(rows, view, cited, year);
  const openRow = rowInHand(rows, desk.open);
  const shown = openRow === null || ofView.includes(openRow) ? ofView : [...ofView, openRow];
  useFootLine(answer.data === undefined ? [] : footLine(rowsOfView(rows, "all", cited, year), cited));
  const startNew = () => desk.startNew(null);
  useNewKey(startNew, !readOnly);

  if (answer.isError) return <ErrorState error={errorOf(answer.error)} onAction={refresh} />;
  return (
    <PageFrame
      title="指标"
      note={`${year}年度，截至${dateInWords(asOf)}${frozenMark(frozen)}`}
      actions={
        !readOnly && (
          <Button type="primary" title="新增指标（N）" onClick={startNew}>
            新增指标
          </Button>
        )
      }
      toolbar={<IndicatorViews view={view} rows={rows} cited={cited} year={year} onChange={setView} />}
      body="fills"
    >
      {desk.deletion !== null && (
        <TakeBackLine
          words={`已删除“${desk.deletion.title}”的一个数值。`}
          onUndo={desk.undoDeletion}
          onDismiss={desk.dismissDeletion}
        />
      )}
      <PanelSplit
        list={
          <div className="indicator-area">
            {answer.isPending ? (
              <LoadingState label="正在读取指标" />
            ) : (
              <IndicatorList
                rows={shown}
                view={view}
                year={year}
                openKey={openRow?.key ?? null}
                cited={cited}
                readOnly={readOnly}
                onOpen={desk.show}
                onClose={desk.close}
                onAdd={startNew}
                onShowAll={() => setView("all")}
              />
            )}
          </div>
        }
        panel={
          desk.open !== null && (openRow !== null || desk.open.editing !== null) ? (
            <OpenPanel desk={desk} open={desk.open} row={openRow} rows={rows} table={table} />
          ) : null
        }
      />
    </PageFrame>
  );
}

interface OpenPanelProps {
  readonly desk: Desk;
  readonly open: OpenIndicator;
  readonly row: IndicatorRow | null;
  readonly rows: readonly IndicatorRow[];
  readonly table: Figures;
}

function OpenPanel({ desk, open, row, rows, table }: OpenPanelProps): ReactNode {
  const { year, asOf, readOnly } = useWorkingYear();
  return (
    <IndicatorPanel
      row={row}
      editing={open.editing}
      citations={table.citations}
      catalog={useCatalog(year)}
      names={[...new Set(rows.map(({ indicator }) => indicator))]}
      asOf={asOf}
      readOnly={readOnly}
      takesFocus={open.takesFocus}
      onEdit={desk.edit}
      onAdd={() => desk.startNew(row?.values[0] ?? row?.before ?? null)}
      onCreated={desk.keepCreated}
      onDone={() => desk.done(row)}
      onDelete={desk.deleteOne}
      onClose={desk.close}
    />
  );
}

/** The indicator that is open: that of the value in hand, whatever its name is by now. */
function rowInHand(
  rows: readonly IndicatorRow[],
  open: { readonly key: string | null; readonly editing: { readonly id: string } | null } | null,
): IndicatorRow | null {
  const holding = rows.find(({ values }) => values.some(({ id }) => id === open?.editing?.id));
  return holding ?? rows.find(({ key }) => key === open?.key) ?? null;
}

function footLine(rows: readonly IndicatorRow[], cited: ReadonlySet<string>): readonly string[] {
  const values = rows.flatMap((row) => row.values);
  const missing = values.filter(({ id }) => !cited.has(id)).length;
  return [
    `共${countInTable(rows.length)}项指标，${countInTable(values.length)}个数值`,
    missing === 0 ? "都有出处" : `${countInTable(missing)}个数值没有出处`,
  ];
}
