import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import { errorOf, isCancelled } from "../lib/app-failure.ts";
import { markYearsStale } from "../lib/query-client.ts";
import { useTask, type RunningTask } from "../lib/tasks.ts";

interface FillSample {
  readonly task: RunningTask | null;
  readonly error: AppError | null;
  readonly fill: () => Promise<void>;
  readonly cancel: () => void;
}

/** Fills the empty store with the sample years. */
export function useFillSample(): FillSample {
  const client = useQueryClient();
  const [error, setError] = useState<AppError | null>(null);
  const { task, run, cancel } = useTask("sample:fill");
  const fill = async () => {
    setError(null);
    try {
      await run("载入示例年度", (taskId) => ({ taskId }));
      await markYearsStale(client);
    } catch (thrown) {
      if (!isCancelled(thrown)) setError(errorOf(thrown));
    }
  };
  return { task, error, fill, cancel };
}
