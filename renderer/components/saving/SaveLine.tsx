import { Button } from "antd";
import type { ReactNode } from "react";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { timeOfDay } from "../../lib/format.ts";
import type { OpenAutosave } from "../../lib/saving/use-autosave.ts";
import "./saving.css";

interface SaveLineProps<Row extends Draft, Draft extends object> {
  readonly saving: OpenAutosave<Row, Draft>;
  /** Why it cannot be saved yet, or null. */
  readonly missing: string | null;
}

/** How the saving of one form stands, in words. */
export function SaveLine<Row extends Draft, Draft extends object>({
  saving: { autosave, state },
  missing,
}: SaveLineProps<Row, Draft>): ReactNode {
  const { phase, error, savedAt, typed } = state;
  const problems = Object.values(typed).filter(({ problem }) => problem !== null).length;
  if (phase === "failed" && error !== null) {
    return (
      <span className="save-line save-line-failed" role="status" title={errorInWords(error).text}>
        未能保存
        <Button size="small" type="link" onClick={() => void autosave.flush().catch(() => undefined)}>
          重试
        </Button>
      </span>
    );
  }
  return (
    <span className="save-line" role="status">
      {lineFor(phase, missing, problems, savedAt)}
    </span>
  );
}

function lineFor(phase: string, missing: string | null, problems: number, savedAt: Date | null): string {
  if (phase === "clash") return "等待选定";
  if (missing !== null) return missing;
  if (phase === "waiting" || phase === "saving") return "正在保存";
  if (problems > 0) return `有${problems}处填写有误，尚未保存`;
  return savedAt === null ? "" : `已保存 ${timeOfDay(savedAt)}`;
}
