import type { UseQueryResult } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import type { WithoutSource } from "../../../shared/ipc/questions/sources.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import { useCiting } from "../../lib/citing.tsx";
import { countInTable } from "../../lib/format.ts";
import { useNavigation } from "../../lib/navigation.tsx";

/** Lines of each kind that are listed at once. */
const mostListed = 300;

interface MissingListProps {
  readonly answer: UseQueryResult<WithoutSource>;
  readonly readOnly: boolean;
  readonly onRefresh: () => void;
}

/** The year's items and figures without a source, each with the way to it. */
export function MissingList({ answer, readOnly, onRefresh }: MissingListProps): ReactNode {
  const { openItem, openObservation } = useNavigation();
  if (answer.isError) return <ErrorState error={errorOf(answer.error)} onAction={onRefresh} />;
  if (answer.data === undefined) return <LoadingState label="正在读取没有出处的内容" />;
  const { items, observations } = answer.data;
  if (items.length + observations.length === 0) {
    return <EmptyState title="都有出处" text="本年度的事项和指标都注明了出处。" />;
  }
  return (
    <div className="missing">
      <MissingPart
        title="指标"
        kind="observation"
        rows={observations}
        readOnly={readOnly}
        onOpen={(id) => openObservation(id)}
      />
      <MissingPart title="事项" kind="item" rows={items} readOnly={readOnly} onOpen={(id) => openItem(id)} />
    </div>
  );
}

interface MissingPartProps {
  readonly title: string;
  readonly kind: "item" | "observation";
  readonly rows: readonly { readonly id: string; readonly title: string }[];
  readonly readOnly: boolean;
  readonly onOpen: (id: string) => void;
}

function MissingPart({ title, kind, rows, readOnly, onOpen }: MissingPartProps): ReactNode {
  const { add } = useCiting();
  if (rows.length === 0) return null;
  const rest = rows.length - mostListed;
  return (
    <section aria-label={`没有出处的${title}`}>
      <h2 className="missing-title">
        {title}（{countInTable(rows.length)}）
      </h2>
      <ul className="missing-list">
        {rows.slice(0, mostListed).map((row) => (
          <li key={row.id}>
            <button className="link-button" type="button" onClick={() => onOpen(row.id)}>
              {row.title}
            </button>
            {!readOnly && (
              <Button
                size="small"
                type="link"
                aria-label={`添加出处：${row.title}`}
                onClick={() => add({ kind, id: row.id, title: row.title })}
              >
                添加出处
              </Button>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="missing-rest">另有{countInTable(rest)}条没有列出。</p>}
    </section>
  );
}
