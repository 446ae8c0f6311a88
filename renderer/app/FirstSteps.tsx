import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { StoreStatus } from "../../shared/ipc/questions/store.ts";
import { ErrorState } from "../components/ErrorState.tsx";
import { TaskBar } from "../components/TaskBar.tsx";
import { useHelp } from "../features/help/use-help.tsx";
import { DemoYearDialog } from "./DemoYearDialog.tsx";
import { NewYearDialog } from "./NewYearDialog.tsx";
import { StoreNotices } from "./StoreNotices.tsx";
import { useFillSample } from "./use-fill-sample.ts";
import "./start.css";

const purpose =
  "每年一份合作事项清单：平时记录各事项的进展和投资，到时生成带图表和附表的Word报告，年末整体归档，供来年对比。" +
  "所有数据只保存在这台电脑上，不需要网络。";

/** The store is empty: what this program is for, and three ways to begin. */
export function FirstSteps({ status }: { readonly status: StoreStatus }): ReactNode {
  const [dialog, setDialog] = useState<"new-year" | "demo-year" | null>(null);
  const sample = useFillSample();
  const help = useHelp();
  const close = () => setDialog(null);
  return (
    <main className="start">
      <StoreNotices status={status} />
      <p className="start-program">合作年报</p>
      <h1 className="start-title">管理年度合作事项，编写年度进展报告</h1>
      <p className="start-text">{purpose}</p>
      <ul className="start-ways">
        <Way title="新建年度" text="从空白的年度开始，录入自己的清单和事项。">
          <Button type="primary" onClick={() => setDialog("new-year")}>
            新建年度
          </Button>
        </Way>
        <Way title="载入示例年度" text="三篇公开报道中的真实事项、指标和出处，可以直接查看和生成报告。">
          <Button onClick={() => void sample.fill()} disabled={sample.task !== null}>
            载入示例年度
          </Button>
        </Way>
        <Way title="生成演示数据" text="一个标明“演示数据”的年度，带计划、投资、阶段和进展，用来试用图表和各项功能。">
          <Button onClick={() => setDialog("demo-year")}>生成演示数据</Button>
        </Way>
      </ul>
      {sample.task !== null && <TaskBar task={sample.task} onCancel={sample.cancel} />}
      {sample.error !== null && <ErrorState small error={sample.error} onAction={() => void sample.fill()} />}
      <p className="start-place">
        <button type="button" className="link-button" onClick={help.open}>
          查看用户手册（F1）
        </button>
      </p>
      {help.dialog}
      <p className="start-place">
        数据保存在：<span className="start-path">{status.path}</span>
      </p>
      <NewYearDialog open={dialog === "new-year"} onClose={close} />
      <DemoYearDialog open={dialog === "demo-year"} onClose={close} />
    </main>
  );
}

interface WayProps {
  readonly title: string;
  readonly text: string;
  /** The button that begins it. */
  readonly children: ReactNode;
}

function Way({ title, text, children }: WayProps): ReactNode {
  return (
    <li className="start-way">
      <div>
        <h2 className="start-way-title">{title}</h2>
        <p className="start-way-text">{text}</p>
      </div>
      {children}
    </li>
  );
}
