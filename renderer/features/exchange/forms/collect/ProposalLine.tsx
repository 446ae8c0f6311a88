import { Button, Checkbox, Select } from "antd";
import type { ReactNode } from "react";
import type { Proposal, ProposedValue, TakenProposal } from "../../../../../shared/exchange/forms/proposal.ts";
import type { Worklist } from "../../../../../shared/domain/year-data.ts";
import { groupThousands } from "../../../../lib/format.ts";
import { ValueList } from "../../import/changes/ValueList.tsx";
import { canBeTaken, type Taken } from "./proposals.ts";

interface ProposalLineProps {
  readonly proposal: Proposal;
  readonly worklists: readonly Worklist[];
  readonly taken: Taken;
  readonly onTake: (decision: TakenProposal | null) => void;
}

/** One proposal: whose it is, what it says, and what is to become of it. */
export function ProposalLine({ proposal, worklists, taken, onTake }: ProposalLineProps): ReactNode {
  const { id, unit, number, title, problem, outcome, values, notes } = proposal;
  const decision = taken.get(id) ?? null;
  const mayBeNew = outcome !== "rejected";
  const what = problem === null ? `新增${title}` : `新增${title}的问题“${problem}”`;
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={unit === null ? `采用：${what}` : `采用${unit}的建议：${what}`}
          disabled={!canBeTaken(proposal, taken) || (!mayBeNew && decision === null)}
          checked={decision !== null}
          onChange={({ target }) => onTake(target.checked ? { proposal: id } : null)}
        />
      </td>
      <td>{unit ?? "单位不明"}</td>
      <th scope="row">
        {number !== null && <span className="collect-number figures">{number}</span>}
        {title}
        {problem !== null && (
          <span className="plan-problem">问题：{problem === "" ? "存在问题一栏所说的" : problem}</span>
        )}
        <span className={outcome === "rejected" ? "outcome outcome-rejected proposal-state" : "outcome proposal-state"}>
          {stateOf(proposal)}
        </span>
      </th>
      <td>
        <ValueList changes={values.map(shown)} isNew={outcome === "created"} />
        {notes.length > 0 && (
          <ul className="faults">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        <Near proposal={proposal} decision={decision} onTake={onTake} />
        {proposal.kind === "item" &&
          outcome === "created" &&
          decision?.itemId === undefined &&
          worklists.length > 1 && (
            <Select
              size="small"
              className="proposal-list"
              aria-label={`${title}列入哪份清单`}
              value={decision?.worklistId ?? proposal.worklistId}
              options={worklists.map((list) => ({ value: list.id, label: `列入《${list.title}》` }))}
              onChange={(worklistId) => onTake({ proposal: id, ...(worklistId !== null && { worklistId }) })}
            />
          )}
        {proposal.needs !== null && !taken.has(proposal.needs) && (
          <p className="exchange-note">这项事项也是新增的，先采用事项，才能采用它的问题。</p>
        )}
      </td>
    </tr>
  );
}

interface NearProps extends Pick<ProposalLineProps, "proposal" | "onTake"> {
  readonly decision: TakenProposal | null;
}

/** Items that resemble the proposed one: offered, never assumed. */
function Near({ proposal: { id, near, outcome }, decision, onTake }: NearProps): ReactNode {
  const chosen = near.find(({ itemId }) => itemId === decision?.itemId);
  if (chosen !== undefined) {
    return (
      <span className="decided">
        就是已有的“{chosen.title}”，内容填入这一项，名称不变
        <button className="link-button" type="button" onClick={() => onTake(null)}>
          撤销
        </button>
      </span>
    );
  }
  if (near.length === 0) return null;
  return (
    <div className="near">
      <p className="near-head">{outcome === "rejected" ? "请指明是哪一项：" : "与已有的事项相近，是同一项吗？"}</p>
      <ul className="near-items">
        {near.map(({ itemId, number, title, worklist }) => (
          <li key={itemId}>
            <span className="near-title">
              {number === null ? "" : `${number} `}
              {title}
              <span className="near-list">《{worklist}》</span>
            </span>
            <Button size="small" aria-label={`是这一项：${title}`} onClick={() => onTake({ proposal: id, itemId })}>
              是这一项
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function stateOf({ kind, outcome }: Proposal): string {
  if (outcome === "rejected") return "不能采用";
  if (outcome === "updated") return kind === "item" ? "已有同名事项" : "已有的问题";
  return kind === "item" ? "新增事项（建议）" : "新增问题（建议）";
}

function shown({ field, label, form, before, after }: ProposedValue) {
  return { field, label, before: inWords(form, before), after: inWords(form, after) };
}

function inWords(form: ProposedValue["form"], text: string): string {
  if (text === "") return "";
  if (form === "amount") return `${groupThousands(text)}万元`;
  return form === "percent" ? `${text}%` : text;
}
