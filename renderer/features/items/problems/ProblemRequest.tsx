import { Button } from "antd";
import type { ReactNode } from "react";
import { requestInWords } from "../../../../shared/domain/problems/item-problem.ts";

/** What a red item is asked for, and the way to answer. */
export function ProblemRequest({ onAnswer }: { readonly onAnswer: () => void }): ReactNode {
  return (
    <span className="problem-request">
      <span>{requestInWords}。</span>
      <Button size="small" onClick={onAnswer}>
        填写原因和措施
      </Button>
    </span>
  );
}
