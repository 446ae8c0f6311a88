import type { ReactNode } from "react";
import { dateInWords } from "../../../../shared/domain/dates.ts";
import type { CitedSentence } from "../../../../shared/domain/year-data.ts";

interface CitationsProps {
  readonly citations: readonly CitedSentence[];
}

/** The sentences that stored facts come from, as quiet quotes with the name of their source. */
export function Citations({ citations }: CitationsProps): ReactNode {
  return (
    <ul className="citations">
      {citations.map(({ citation, source }) => (
        <li key={citation.id}>
          <blockquote className="citation">{citation.sentence}</blockquote>
          <p className="citation-source">
            《{source.title}》
            {[source.publisher, source.publishedOn && dateInWords(source.publishedOn)].filter(Boolean).join("，")}
          </p>
        </li>
      ))}
    </ul>
  );
}
