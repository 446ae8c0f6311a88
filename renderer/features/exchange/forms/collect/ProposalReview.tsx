import { Button } from "antd";
import type { ReactNode } from "react";
import type { Proposal } from "../../../../../shared/exchange/forms/proposal.ts";
import type { Worklist } from "../../../../../shared/domain/year-data.ts";
import { countInTable } from "../../../../lib/format.ts";
import { ProposalLine } from "./ProposalLine.tsx";
import { ReviewTable } from "../../ReviewTable.tsx";
import { take, takePlain, type Taken } from "./proposals.ts";

interface ProposalReviewProps {
  readonly proposals: readonly Proposal[];
  readonly worklists: readonly Worklist[];
  readonly taken: Taken;
  readonly onTaken: (taken: Taken) => void;
}

const heads = [["采用", "proposal-take"], ["单位", "collect-value"], ["新增", "collect-title"], ["内容"]] as const;

/** What units added to their forms by themselves: proposals, each taken or not. */
export function ProposalReview({ proposals, worklists, taken, onTaken }: ProposalReviewProps): ReactNode {
  const left = proposals.length - taken.size;
  return (
    <>
      <div className="finding-counts">
        <span className="exchange-note">
          单位自行填写的事项和问题，勾选的才会新增。{left > 0 && `还有${countInTable(left)}条没有采用。`}
        </span>
        <span className="collect-all">
          <Button size="small" onClick={() => onTaken(takePlain(proposals))}>
            采用全部没有疑问的
          </Button>
          <Button size="small" onClick={() => onTaken(new Map())}>
            全部不采用
          </Button>
        </span>
      </div>
      <ReviewTable label="新增建议" caption="单位新增的事项和问题" className="collect-cells" heads={heads}>
        {proposals.map((proposal) => (
          <ProposalLine
            key={proposal.id}
            proposal={proposal}
            worklists={worklists}
            taken={taken}
            onTake={(decision) => onTaken(take(taken, proposals, proposal.id, decision))}
          />
        ))}
      </ReviewTable>
    </>
  );
}
