import { Button } from "antd";
import type { ReactNode } from "react";
import { StepLine } from "../StepLine.tsx";
import "./file.css";

interface FirstStepProps {
  readonly choosing: boolean;
  readonly onChoose: () => void;
}

const purpose =
  "选择各单位报来的 Excel 清单（.xlsx、.xls 或 .csv）。标题行、合并的单元格、合计行、亿元和万元、各种日期写法都会自动整理，" +
  "每一处改动都标在单元格上。";

/** Before a file is chosen: what can be imported, and that nothing happens unasked. */
export function FirstStep({ choosing, onChoose }: FirstStepProps): ReactNode {
  return (
    <>
      <StepLine step="file" onGoTo={null} />
      <section className="step-frame" aria-label="选择文件">
        <div className="step-body import-first">
          <p>{purpose}</p>
          <p>确认变更之前，本年度的数据不会改动，原文件始终不会改动。</p>
          <Button type="primary" autoFocus loading={choosing} onClick={onChoose}>
            选择文件
          </Button>
        </div>
      </section>
    </>
  );
}
