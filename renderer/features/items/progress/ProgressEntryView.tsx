import { Button } from "antd";
import type { ReactNode } from "react";
import { dateInWords } from "../../../../shared/domain/dates.ts";
import type { ProgressEntry } from "../../../../shared/domain/item.ts";
import type { CitedSentence } from "../../../../shared/domain/year-data.ts";
import { useCiting } from "../../../lib/citing.tsx";
import { moneyInTable } from "../../../lib/format.ts";
import { Citations } from "../../../components/record/Citations.tsx";

interface ProgressEntryViewProps {
  readonly entry: ProgressEntry;
  readonly citations: readonly CitedSentence[];
  readonly readOnly: boolean;
  /** Later than the cut-off date worked with: its figures do not count there. */
  readonly later: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** One progress entry as it reads. */
export function ProgressEntryView(props: ProgressEntryViewProps): ReactNode {
  const { entry, citations, readOnly, later, onEdit, onDelete } = props;
  const date = entry.asOf === null ? "未注明日期" : `截至${dateInWords(entry.asOf)}`;
  const figures = figuresOf(entry);
  const { add } = useCiting();
  return (
    <article className="progress-entry" aria-label={date} data-entry={entry.id} tabIndex={-1}>
      <header className="progress-entry-head">
        <h4>{date}</h4>
        {later && <span className="progress-entry-later">晚于当前截至日期，不计入</span>}
        {!readOnly && (
          <span className="progress-entry-actions">
            <Button
              size="small"
              type="text"
              onClick={() => add({ kind: "progress", id: entry.id, title: `进展（${date}）` })}
            >
              添加出处
            </Button>
            <Button size="small" type="text" onClick={onEdit}>
              修改
            </Button>
            <Button size="small" type="text" onClick={onDelete}>
              删除
            </Button>
          </span>
        )}
      </header>
      {figures.length > 0 && <p className="progress-entry-figures">{figures.join("，")}</p>}
      {entry.text !== null && <p className="progress-entry-text">{entry.text}</p>}
      {citations.length > 0 && <Citations citations={citations} readOnly={readOnly} />}
    </article>
  );
}

function figuresOf(entry: ProgressEntry): readonly string[] {
  const { doneThisYear, doneSinceStart, percent, physicalProgress } = entry;
  return [
    doneThisYear === null ? null : `年度完成投资${moneyInTable(doneThisYear)}万元`,
    doneSinceStart === null ? null : `累计完成投资${moneyInTable(doneSinceStart)}万元`,
    percent === null ? null : `进度${percent}%`,
    physicalProgress === null ? null : `形象进度：${physicalProgress}`,
  ].filter((figure) => figure !== null);
}
