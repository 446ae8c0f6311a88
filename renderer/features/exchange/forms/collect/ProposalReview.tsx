import { Button } from "antd";
import type { ReactNode } from "react";
import type { Proposal } from "../../../../../shared/exchange/forms/proposal.ts";
import type { Worklist } from "../../../../../shared/domain/year-data.ts";
import { countInTable } from "../../../../lib/format.ts";
import { ProposalLine } from "./ProposalLine.tsx";
import { take, takePlain, type Taken } from "./proposals.ts";

interface ProposalReviewProps {
  readonly proposals: readonly Proposal[];
  readonly worklists: readonly Worklist[];
  readonly taken: Taken;
  readonly onTaken: (taken: Taken) => void;
}

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
      <div className="plan-table collect-cells" role="group" aria-label="新增建议" tabIndex={0}>
        <table>
          <caption className="only-read-out">单位新增的事项和问题</caption>
          <thead>
            <tr>
              <th scope="col" className="proposal-take">
                采用
              </th>
              <th scope="col" className="collect-value">
                单位
              </th>
              <th scope="col" className="collect-title">
                新增
              </th>
              <th scope="col">内容</th>
            </tr>
          </thead>
          <tbody>
            {proposals.map((proposal) => (
              <ProposalLine
                key={proposal.id}
                proposal={proposal}
                worklists={worklists}
                taken={taken}
                onTake={(decision) => onTaken(take(taken, proposals, proposal.id, decision))}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
