import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { dateInWords } from "../../../shared/domain/dates.ts";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { PageFrame } from "../../components/PageFrame.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import { timeOfDay } from "../../lib/format.ts";
import { useFootLine } from "../../lib/foot-line.ts";
import { useStepsTaken } from "../../lib/steps-taken.ts";
import { frozenMark } from "../../lib/frozen-words.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { FindingTable } from "./FindingTable.tsx";
import { groupsOf, linesOf } from "./findings.ts";
import { countsInWords } from "./in-words.ts";
import { KindRow } from "./KindRow.tsx";
import type { MendedFinding } from "./mended.ts";
import { NothingFound } from "./NothingFound.tsx";
import { useFindings } from "./queries.ts";
import "./check.css";

interface CheckPageProps {
  /** The switch between what can be checked, for the head of the page. */
  readonly views: ReactNode;
}

/** 检查: what looks wrong in the year's data, each with its place and, where there is one, its repair. */
export function CheckPage({ views }: CheckPageProps): ReactNode {
  const { year, asOf, readOnly, frozen, kind } = useWorkingYear();
  const checked = useFindings(year, asOf);
  const [mended, setMended] = useMended();
  const lines = linesOf(checked.data?.findings ?? [], mended);
  const groups = groupsOf(lines);
  const total = countsInWords({
    errors: sum(groups.map(({ errors }) => errors)),
    warnings: sum(groups.map(({ warnings }) => warnings)),
    mended: sum(groups.map((group) => group.mended)),
  });
  useFootLine(total === "" ? [] : [total]);
  const checkAgain = () => {
    setMended([]);
    void checked.refetch();
  };
  const marks = `${kind === "demo" ? "，演示数据" : ""}${frozenMark(frozen)}`;

  return (
    <PageFrame
      title="检查"
      note={`${year}年度，截至${dateInWords(asOf)}${marks}`}
      actions={
        <>
          <span className="check-time" role="status">
            {checked.isFetching
              ? "正在检查"
              : checked.isSuccess && `${timeOfDay(new Date(checked.dataUpdatedAt))} 已检查`}
          </span>
          <Button onClick={checkAgain} disabled={checked.isFetching}>
            全部检查
          </Button>
        </>
      }
      toolbar={
        <div className="check-toolbar">
          {views}
          {groups.length > 0 && <KindRow groups={groups} />}
        </div>
      }
      body="fills"
    >
      {checked.isPending && <LoadingState label="正在检查本年度数据" />}
      {checked.isError && <ErrorState error={errorOf(checked.error)} onAction={() => void checked.refetch()} />}
      {checked.isSuccess && groups.length === 0 && <NothingFound />}
      {checked.isSuccess && groups.length > 0 && (
        <FindingTable
          groups={groups}
          readOnly={readOnly}
          onMended={({ key, finding }, how) => {
            const at = lines.findIndex((line) => line.key === key);
            setMended((before) => [...before, { finding, at, mended: how }]);
          }}
          onTakenBack={({ mended: how }) => setMended((before) => before.filter((one) => one.mended !== how))}
        />
      )}
    </PageFrame>
  );
}

/** What was put right here; a step undone or redone elsewhere may have undone a repair, so that all are looked at anew. */
function useMended() {
  const stepsTaken = useStepsTaken();
  const [seenSteps, seeSteps] = useState(stepsTaken);
  const [mended, setMended] = useState<readonly MendedFinding[]>([]);
  if (seenSteps !== stepsTaken) {
    seeSteps(stepsTaken);
    setMended([]);
  }
  return [mended, setMended] as const;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
