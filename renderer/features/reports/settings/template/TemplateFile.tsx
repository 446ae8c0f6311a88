import { Button, Select } from "antd";
import { useState, type ReactNode } from "react";
import type { ChartMode } from "../../../../../shared/ipc/questions/reports.ts";
import { ErrorState } from "../../../../components/ErrorState.tsx";
import { TaskBar } from "../../../../components/TaskBar.tsx";
import { WrittenFile } from "../../../../components/WrittenFile.tsx";
import { ChartModeChoice } from "../../ChartModeChoice.tsx";
import { KeepTemplate } from "./KeepTemplate.tsx";
import { KeptTemplate } from "./KeptTemplate.tsx";
import { useKeptTemplates } from "./use-kept-templates.ts";
import { useTemplateDesk } from "./use-template-desk.ts";

/** Chooses a template, tells what would and what would not be filled, and fills it into a new file. */
export function TemplateFile(): ReactNode {
  const desk = useTemplateDesk();
  const kept = useKeptTemplates().data ?? [];
  const { template, written, task, error } = desk;
  const [charts, setCharts] = useState<ChartMode>("native");
  const busy = desk.choosing || desk.filling;
  const source = template?.source ?? null;
  const current = source === null || typeof source === "string" ? null : kept.find(({ id }) => id === source.kept);
  return (
    <>
      <div className="template-actions">
        {kept.length > 0 && (
          <Select
            className="template-kept"
            aria-label="程序里的模板"
            placeholder="选用程序里的模板"
            disabled={busy}
            value={current?.id ?? null}
            options={kept.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(chosen) => {
              const found = kept.find(({ id }) => id === chosen);
              if (found !== undefined) desk.pick(found);
            }}
          />
        )}
        <Button
          type={template === null && kept.length === 0 ? "primary" : "default"}
          disabled={busy}
          onClick={desk.choose}
        >
          {template === null ? "选择模板文件" : "换一个模板文件"}
        </Button>
        {source !== null && (
          <>
            <ChartModeChoice mode={charts} onChange={setCharts} />
            <Button type="primary" disabled={busy} onClick={() => desk.fill(source, charts)}>
              填写并导出
            </Button>
          </>
        )}
      </div>
      {current && <KeptTemplate key={current.id} template={current} onChanged={desk.pick} onRemoved={desk.forget} />}
      {typeof source === "string" && template !== null && (
        <KeepTemplate key={source} source={source} fileName={template.name} onKept={desk.pick} />
      )}
      {task !== null && <TaskBar task={task} onCancel={desk.cancel} />}
      {error !== null && <ErrorState small error={error} />}
      {written !== null && (
        <WrittenFile title="报告已导出，模板没有改动" path={written.path} bytes={written.bytes} grant={written.grant} />
      )}
      {template !== null && <Examined {...template} />}
    </>
  );
}

type ExaminedProps = Pick<NonNullable<ReturnType<typeof useTemplateDesk>["template"]>, "name" | "filled" | "problems">;

function Examined({ name, filled, problems }: ExaminedProps): ReactNode {
  const left = problems.length === 0 ? "" : `，${problems.length}处有问题`;
  return (
    <section aria-label="模板检查结果">
      <p className="template-summary" role="status">
        “{name}”：{filled + problems.length === 0 ? "没有占位符" : `${filled}处可以填写${left}`}
      </p>
      {problems.length > 0 && (
        <ul className="template-problems">
          {problems.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
