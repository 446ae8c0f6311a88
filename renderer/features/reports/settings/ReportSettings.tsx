import { Button, DatePicker } from "antd";
import dayjs from "dayjs";
import { useEffect, useId, type ReactNode } from "react";
import { isIsoDate } from "../../../../shared/domain/dates.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import { timeOfDay } from "../../../lib/format.ts";
import { useAutosave, type OpenAutosave } from "../../../lib/saving/use-autosave.ts";
import { useWorkingYear, useYearSummary } from "../../../lib/working-year.tsx";
import type { ReportingYear } from "../../../../shared/domain/year-data.ts";
import { useReportTextsTask, type ReportTexts } from "../mutations.ts";
import { reportTextsShelf } from "./report-texts-shelf.ts";
import { ReportTextField } from "./ReportTextField.tsx";

/** The id of the field that the warning about a missing signing unit leads to. */
export const signingUnitFieldId = "report-signing-unit";

/** 截至日期, title and signing unit of the report, kept with the year. */
export function ReportSettings(): ReactNode {
  const { year, asOf, readOnly, setAsOf } = useWorkingYear();
  const summary = useYearSummary();
  const task = useReportTextsTask();
  const saving = useAutosave(reportTextsShelf, String(year), () => task(summary));
  const { autosave } = saving;
  useEffect(() => autosave.receive(summary, isNewer), [autosave, summary]);
  const [dateId, titleId] = [useId(), useId()];
  const field = { saving, readOnly };
  return (
    <section className="report-settings" aria-label="报告设置">
      <div className="report-field">
        <label className="report-field-label" htmlFor={dateId}>
          截至日期
        </label>
        <DatePicker
          id={dateId}
          value={dayjs(asOf)}
          allowClear={false}
          disabled={readOnly}
          onChange={(picked) => {
            const date = picked?.format("YYYY-MM-DD") ?? "";
            if (isIsoDate(date)) setAsOf(date);
          }}
        />
      </div>
      <ReportTextField
        {...field}
        id={titleId}
        name="reportTitle"
        label="标题"
        placeholder={`${year}年度区域合作事项进展情况报告`}
      />
      <ReportTextField
        {...field}
        id={signingUnitFieldId}
        name="signingUnit"
        label="署名单位"
        placeholder="落款只有日期"
      />
      {readOnly ? (
        <p className="report-hint">本年度已归档，报告按归档时的内容生成。</p>
      ) : (
        <TextsState saving={saving} />
      )}
    </section>
  );
}

function isNewer(year: ReportingYear, than: ReportingYear): boolean {
  return year.year === than.year && year.revision > than.revision;
}

/** How saving stands, below the fields. */
function TextsState({ saving }: { readonly saving: OpenAutosave<ReportingYear, ReportTexts> }): ReactNode {
  const { phase, error, savedAt } = saving.state;
  if (phase === "failed" && error !== null) {
    return (
      <p className="report-hint report-hint-failed" role="alert">
        未能保存。{errorInWords(error).text}
        <Button size="small" type="link" onClick={() => void saving.autosave.flush().catch(() => undefined)}>
          重试
        </Button>
      </p>
    );
  }
  if (phase === "waiting" || phase === "saving") return <p className="report-hint">正在保存</p>;
  return savedAt === null ? null : <p className="report-hint">已保存 {timeOfDay(savedAt)}</p>;
}
