import type { ReactNode } from "react";
import type { Overview } from "../../../shared/ipc/questions/overview.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Lamp } from "../../components/Lamp.tsx";
import { countInTable } from "../../lib/format.ts";
import { useNavigation } from "../../lib/navigation.tsx";
import { Panel } from "./Panel.tsx";

/** What needs attention: red items, expired deadlines, fields left empty before the report is due. */
export function Attention({ overview }: { readonly overview: Overview }): ReactNode {
  return (
    <Panel title="需要关注" place="attention" more={<AttentionCounts overview={overview} />}>
      {overview.attention.length === 0 ? (
        <EmptyState small title="没有需要关注的事项" text="没有亮红灯、到期未完成或者资料不全的事项。" />
      ) : (
        <ul className="plain-list">
          {overview.attention.map(({ row, reason }) => (
            <AttentionLine key={row.item.id} row={row} reason={reason} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function AttentionCounts({ overview }: { readonly overview: Overview }): ReactNode {
  const { openItems } = useNavigation();
  const { redCount, overdueCount, unansweredCount, incompleteCount } = overview;
  const kinds = [
    { attention: "red", label: "红灯", count: redCount },
    { attention: "overdue", label: "到期", count: overdueCount },
    { attention: "unanswered", label: "待说明", count: unansweredCount },
    { attention: "incomplete", label: "待补充", count: incompleteCount },
  ] as const;
  return (
    <span className="attention-counts">
      {kinds.map(({ attention, label, count }) => (
        <button className="link-button" key={attention} type="button" onClick={() => openItems({ attention })}>
          {label} {countInTable(count)}
        </button>
      ))}
    </span>
  );
}

type AttentionLineProps = Overview["attention"][number];

function AttentionLine({ row, reason }: AttentionLineProps): ReactNode {
  const { openItem } = useNavigation();
  return (
    <li>
      <button className="side-line" type="button" onClick={() => openItem(row.item.id)}>
        <Lamp lamp={row.lamp} shapeOnly explanation={row.lampExplanation} />
        <span className="attention-title">{row.item.title}</span>
        <span className="side-note">{reason}</span>
      </button>
    </li>
  );
}
