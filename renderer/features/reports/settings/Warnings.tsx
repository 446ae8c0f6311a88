import type { ReactNode } from "react";
import type { ReportWarning } from "../../../../shared/domain/report.ts";
import { useNavigation } from "../../../lib/navigation.tsx";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import { signingUnitFieldId } from "./ReportSettings.tsx";

interface WarningsProps {
  readonly warnings: readonly ReportWarning[];
}

/** What the reader of the report should know before sending it out, each with the way to where it can be mended. */
export function Warnings({ warnings }: WarningsProps): ReactNode {
  return (
    <section className="report-warnings" aria-label="导出前请留意">
      <h2 className="report-warnings-title">导出前请留意</h2>
      {warnings.length === 0 ? (
        <p className="report-hint">没有需要留意的地方。</p>
      ) : (
        <ul>
          {warnings.map(({ kind, message }) => (
            <li key={message}>
              {message}
              <WayToMend kind={kind} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function WayToMend({ kind }: Pick<ReportWarning, "kind">): ReactNode {
  const { goTo } = useNavigation();
  const { readOnly } = useWorkingYear();
  if (readOnly) return null;
  if (kind === "no-signing-unit") {
    return (
      <button
        className="link-button"
        type="button"
        onClick={() => document.getElementById(signingUnitFieldId)?.focus()}
      >
        去填写
      </button>
    );
  }
  if (kind === "no-items" || kind === "no-plan" || kind === "no-done") {
    return (
      <button className="link-button" type="button" onClick={() => goTo("items")}>
        去事项清单
      </button>
    );
  }
  return null;
}
