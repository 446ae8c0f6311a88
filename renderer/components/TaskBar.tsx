import { Button } from "antd";
import type { ReactNode } from "react";
import type { RunningTask } from "../lib/tasks.ts";
import "./task-bar.css";

interface TaskBarProps {
  readonly task: RunningTask;
  readonly onCancel: () => void;
}

/** Work in progress: how far it is, what it does now, and a way to stop it. */
export function TaskBar({ task, onCancel }: TaskBarProps): ReactNode {
  const percent = Math.round(task.fraction * 100);
  return (
    <div className="task-bar">
      <div className="task-words">
        <span className="task-title">{task.title}</span>
        <span className="task-step">{task.cancelling ? "正在取消" : task.step}</span>
        <span className="task-percent">{percent}%</span>
      </div>
      <progress className="task-progress" max={100} value={percent} aria-label={task.title} />
      <Button size="small" onClick={onCancel} disabled={task.cancelling}>
        取消
      </Button>
    </div>
  );
}
