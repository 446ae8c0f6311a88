import { Button } from "antd";
import type { ReactNode } from "react";
import type { CitedKind } from "../../../shared/domain/year-data.ts";
import type { SourceCitation } from "../../../shared/ipc/questions/sources.ts";
import { useCiting } from "../../lib/citing.tsx";
import { useNavigation } from "../../lib/navigation.tsx";

interface CitedForProps {
  readonly citations: readonly SourceCitation[];
  /** The year worked on: citations of others are untied there. */
  readonly year: number;
  readonly readOnly: boolean;
}

export const citedKindLabels: Readonly<Record<CitedKind, string>> = {
  worklist: "清单",
  item: "事项",
  progress: "进展",
  observation: "指标",
};

/** What sentences are cited for: each leads to its place, and can be untied. */
export function CitedFor({ citations, year, readOnly }: CitedForProps): ReactNode {
  const { openItem, openItems, openObservation } = useNavigation();
  const { remove } = useCiting();
  const open = ({ citation, itemId, year: of }: SourceCitation) => {
    if (itemId !== null) openItem(itemId, { year: of });
    else if (citation.targetKind === "observation") openObservation(citation.targetId, of);
    else openItems({});
  };
  return (
    <ul className="cited-for" aria-label="引用这句话的内容">
      {citations.map((cited) => (
        <li key={cited.citation.id}>
          <span className="cited-for-kind">{citedKindLabels[cited.citation.targetKind]}</span>
          <button className="link-button" type="button" onClick={() => open(cited)}>
            {cited.title}
          </button>
          {cited.year !== year && <span className="cited-for-year">{cited.year}年度</span>}
          {!readOnly && cited.year === year && (
            <Button
              size="small"
              type="text"
              aria-label={`取消出处：${cited.title}`}
              onClick={() => remove(cited.citation.id)}
            >
              取消出处
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
