import { Button } from "antd";
import type { ReactNode } from "react";
import { dateInWords } from "../../../../shared/domain/dates.ts";
import { observationInWords, observationSentence } from "../../../../shared/domain/observation-in-words.ts";
import type { CitedSentence, Observation } from "../../../../shared/domain/year-data.ts";
import { Citations } from "../../../components/record/Citations.tsx";
import { useCiting } from "../../../lib/citing.tsx";

interface ObservationViewProps {
  readonly observation: Observation;
  readonly citations: readonly CitedSentence[];
  readonly readOnly: boolean;
  /** Later than the cut-off date worked with: it does not count there. */
  readonly later: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** One figure as it reads, as the report writes it, and where it comes from. */
export function ObservationView(props: ObservationViewProps): ReactNode {
  const { observation, citations, readOnly, later, onEdit, onDelete } = props;
  const { add } = useCiting();
  const date = observation.asOf === null ? "未注明日期" : `截至${dateInWords(observation.asOf)}`;
  return (
    <article className="figure-entry" aria-label={`${observationInWords(observation)}，${date}`}>
      <header className="figure-entry-head">
        <h3 className="figure-entry-value">{observationInWords(observation)}</h3>
        <span className="figure-entry-date">{later ? `${date}，晚于当前截至日期，不计入` : date}</span>
        {!readOnly && (
          <span className="figure-entry-actions">
            <Button size="small" type="text" onClick={onEdit}>
              修改
            </Button>
            <Button size="small" type="text" onClick={onDelete}>
              删除
            </Button>
          </span>
        )}
      </header>
      <p className="figure-entry-report">
        <span className="figure-entry-label">报告写作</span>
        {observationSentence(observation)}
      </p>
      {observation.field !== null && (
        <p className="figure-entry-report">
          <span className="figure-entry-label">领域</span>
          {observation.field}
        </p>
      )}
      {citations.length > 0 && <Citations citations={citations} readOnly={readOnly} />}
      <p className="figure-entry-source">
        {citations.length === 0 && <span className="indicator-missing">没有出处</span>}
        {!readOnly && (
          <Button
            size="small"
            type="link"
            onClick={() => add({ kind: "observation", id: observation.id, title: observation.indicator })}
          >
            添加出处
          </Button>
        )}
      </p>
    </article>
  );
}
