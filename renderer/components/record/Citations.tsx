import { Button } from "antd";
import type { ReactNode } from "react";
import { dateInWords } from "../../../shared/domain/dates.ts";
import type { CitedSentence } from "../../../shared/domain/year-data.ts";
import { useCiting } from "../../lib/citing.tsx";
import { useNavigation } from "../../lib/navigation.tsx";
import "./citations.css";

interface CitationsProps {
  readonly citations: readonly CitedSentence[];
  readonly readOnly: boolean;
}

/** The sentences that stored facts come from, as quiet quotes; the name of a source leads to the sentence in its text. */
export function Citations({ citations, readOnly }: CitationsProps): ReactNode {
  const { openSource } = useNavigation();
  const { remove } = useCiting();
  return (
    <ul className="citations" aria-label="出处">
      {citations.map(({ citation, source }) => (
        <li key={citation.id}>
          <blockquote className="citation">{citation.sentence}</blockquote>
          <p className="citation-source">
            <button className="link-button" type="button" onClick={() => openSource(source.id, citation.sentence)}>
              《{source.title}》
            </button>
            {[source.publisher, source.publishedOn && dateInWords(source.publishedOn)].filter(Boolean).join("，")}
            {!readOnly && (
              <Button
                size="small"
                type="text"
                aria-label={`取消出处：《${source.title}》`}
                onClick={() => remove(citation.id)}
              >
                取消出处
              </Button>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
