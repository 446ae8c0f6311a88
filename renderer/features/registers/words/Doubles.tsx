import { Button } from "antd";
import type { ReactNode } from "react";
import type { NearDouble } from "../../../../shared/domain/words/near-doubles.ts";
import { countInTable } from "../../../lib/format.ts";
import type { WantedMerge } from "./MergeForm.tsx";

interface DoublesProps {
  readonly doubles: readonly NearDouble[];
  readonly onMerge: (wanted: WantedMerge) => void;
}

/** Words that may be one; nothing is merged unless somebody says so. */
export function Doubles({ doubles, onMerge }: DoublesProps): ReactNode {
  if (doubles.length === 0) return null;
  return (
    <section className="register-part" aria-label="可能重复的词">
      <header className="register-part-head">
        <h4>可能是同一个</h4>
        <span className="register-count">{countInTable(doubles.length)}对，请核对后再合并</span>
      </header>
      <ul className="register-doubles">
        {doubles.map(({ one, other }) => {
          // What is used less is likely the slip.
          const [word, into] = one.uses < other.uses ? [one, other] : [other, one];
          return (
            <li key={`${one.id}-${other.id}`}>
              <span>
                {word.name}（{countInTable(word.uses)}条）、{into.name}（{countInTable(into.uses)}条）
              </span>
              <Button
                size="small"
                type="link"
                aria-label={`合并“${word.name}”和“${into.name}”`}
                onClick={() => onMerge({ word, intoId: into.id })}
              >
                合并
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
