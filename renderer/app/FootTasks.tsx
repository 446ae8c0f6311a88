import type { ReactNode } from "react";
import { cancelTask, useRunningTasks, type RunningTask } from "../lib/tasks.ts";

/** Work in progress, wherever it was started, each with a way to stop it. */
export function FootTasks(): ReactNode {
  return useRunningTasks().map((task) => <FootTask key={task.id} task={task} />);
}

function FootTask({ task }: { readonly task: RunningTask }): ReactNode {
  const percent = Math.round(task.fraction * 100);
  return (
    <span className="foot-task">
      <span>{task.title}</span>
      <progress className="task-progress" max={100} value={percent} aria-label={task.title} />
      <span className="figures">{percent}%</span>
      <button className="link-button" type="button" disabled={task.cancelling} onClick={() => void cancelTask(task.id)}>
        {task.cancelling ? "正在取消" : "取消"}
      </button>
    </span>
  );
}
