import { useQuery } from "@tanstack/react-query";
import { Button, Radio, Select } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import { chartModes, type ChartMode } from "../../../../shared/ipc/questions/reports.ts";
import { Dialog } from "../../../components/Dialog.tsx";
import { questionQuery } from "../../../lib/query-client.ts";
import { useDesk } from "../desk/desk-context.ts";
import { findingsInWords } from "../checks/findings-in-words.ts";
import { useDraftCheck } from "../checks/use-draft-check.ts";
import { versionName } from "../versions/version-name.ts";
import type { DraftExport } from "./use-export-draft.ts";

interface ExportDialogProps {
  readonly exporting: DraftExport;
  readonly onClose: () => void;
  readonly onShowChecks: () => void;
}

const modeLabels: Readonly<Record<ChartMode, string>> = { native: "可编辑图表", picture: "图片" };
const modes = chartModes.map((value) => ({ value, label: modeLabels[value] }));

/** What is still open in the report, and how it is written. Nothing hinders an export. */
export function ExportDialog({ exporting, onClose, onShowChecks }: ExportDialogProps): ReactNode {
  const { draftId } = useDesk();
  const [charts, setCharts] = useState<ChartMode>("native");
  const [changesSince, setChangesSince] = useState<string | null>(null);
  const [template, setTemplate] = useState<string | null>(null);
  const versions = useQuery(questionQuery("drafts:listVersions", { id: draftId })).data ?? [];
  const since = [
    { value: "", label: "不标修订，导出清稿" },
    ...versions.map((version) => ({ value: version.id, label: `标出自“${versionName(version)}”以来的修改` })),
  ];
  return (
    <Dialog
      open
      title="导出Word文件"
      okText="导出 Word"
      cancelText="取消"
      width={520}
      onCancel={onClose}
      onOk={() => {
        onClose();
        exporting.start({ charts, changesSince: template === null ? changesSince : null, template });
      }}
    >
      <div className="export-choices">
        <BeforeExport onShowChecks={onShowChecks} />
        <div className="desk-field">
          图表
          <Radio.Group
            aria-label="文件中的图表"
            optionType="button"
            options={modes}
            value={charts}
            onChange={(event) => setCharts(event.target.value)}
          />
        </div>
        <TemplateField template={template} onChange={setTemplate} />
        <div className="desk-field">
          修订标记
          <Select
            aria-label="修订标记"
            disabled={template !== null}
            value={template === null ? (changesSince ?? "") : ""}
            options={since}
            onChange={(value) => setChangesSince(value === "" ? null : value)}
          />
        </div>
      </div>
    </Dialog>
  );
}

interface TemplateFieldProps {
  /** Id of the kept template; null for the layout of the national standard. */
  readonly template: string | null;
  readonly onChange: (template: string | null) => void;
}

/** Offered where the office keeps templates of its own. */
function TemplateField({ template, onChange }: TemplateFieldProps): ReactNode {
  const kept = useQuery(questionQuery("wordTemplates:list", {})).data ?? [];
  if (kept.length === 0) return null;
  const options = [
    { value: "", label: "国家标准版式" },
    ...kept.map(({ id, name }) => ({ value: id, label: `本单位模板：${name}` })),
  ];
  return (
    <div className="desk-field">
      版式
      <Select
        aria-label="版式"
        value={template ?? ""}
        options={options}
        onChange={(value) => onChange(value === "" ? null : value)}
      />
    </div>
  );
}

/** The check before the export, counted by kind. */
function BeforeExport({ onShowChecks }: { readonly onShowChecks: () => void }): ReactNode {
  const { session } = useDesk();
  const check = useDraftCheck();
  const { refetch } = check;
  useEffect(() => {
    void session.saver.flush().then(
      () => refetch(),
      () => undefined,
    );
  }, [session, refetch]);
  if (check.isFetching) return <p className="side-words">正在检查报告</p>;
  if (check.isError) return <p className="side-words">这次没有检查成，仍可直接导出。</p>;
  const findings = check.data?.findings ?? [];
  if (findings.length === 0) return <p className="side-words">检查没有发现问题。</p>;
  return (
    <div className="export-check">
      <p>
        导出前检查发现{findings.length}处：{findingsInWords(findings)}。仍可直接导出。
      </p>
      <Button size="small" onClick={onShowChecks}>
        逐项查看
      </Button>
    </div>
  );
}
