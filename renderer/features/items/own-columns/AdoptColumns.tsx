import { Button, Select } from "antd";
import { useState, type ReactNode } from "react";
import { useOwnColumnModels } from "./queries.ts";

interface AdoptColumnsProps {
  readonly worklistId: string;
  readonly busy: boolean;
  readonly onAdopt: (from: string) => void;
}

/** 沿用其他清单的自定义列: those of last year's list, set up anew without what stands in them. */
export function AdoptColumns({ worklistId, busy, onAdopt }: AdoptColumnsProps): ReactNode {
  const models = useOwnColumnModels(worklistId).data ?? [];
  const [from, setFrom] = useState<string | null>(null);
  if (models.length === 0) return null;
  const chosen = models.find((model) => model.worklistId === from) ?? models[0];
  return (
    <div className="own-adopt">
      <Select<string>
        size="small"
        aria-label="沿用哪份清单的自定义列"
        value={chosen?.worklistId ?? null}
        options={models.map(({ worklistId: value, title, year, names }) => ({
          value,
          label: `${year}年度“${title}”：${names.join("、")}`,
        }))}
        onChange={setFrom}
      />
      <Button size="small" loading={busy} onClick={() => chosen !== undefined && onAdopt(chosen.worklistId)}>
        沿用这些列
      </Button>
    </div>
  );
}
