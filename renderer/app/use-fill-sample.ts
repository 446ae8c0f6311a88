import { App } from "antd";
import { errorInWords } from "../../shared/errors/error-in-words.ts";
import { useQueryClient } from "@tanstack/react-query";
import { errorOf, isCancelled } from "../lib/app-failure.ts";
import { markYearsStale } from "../lib/query-client.ts";
import { useTask, type RunningTask } from "../lib/tasks.ts";

interface FillSample {
  readonly task: RunningTask | null;
  readonly fill: () => Promise<void>;
  readonly cancel: () => void;
}

/** Fills the empty store with the sample years; says in words when that did not work. */
export function useFillSample(): FillSample {
  const client = useQueryClient();
  const { modal } = App.useApp();
  const { task, run, cancel } = useTask("sample:fill");
  const fill = async () => {
    try {
      await run("载入示例年度", (taskId) => ({ taskId }));
      await markYearsStale(client);
    } catch (thrown) {
      if (isCancelled(thrown)) return;
      const { title, text } = errorInWords(errorOf(thrown));
      modal.error({ title, content: text });
    }
  };
  return { task, fill, cancel };
}
