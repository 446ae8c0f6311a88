import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { Dialog } from "../../../../components/Dialog.tsx";
import { KnownPlaceholders } from "./KnownPlaceholders.tsx";
import { TemplateFile } from "./TemplateFile.tsx";
import "./template.css";

const purpose =
  "用本单位自己的 Word 文件作模板：在需要填写的地方写上占位符，如{{标题}}、{{一、总体进展情况}}、{{图:投资完成}}，导出时换成本年度的内容。" +
  "页眉页脚、印章、字体和版式保持模板的样子，填写后另存为新文件，模板本身不改动。";

/** 本单位 Word 模板: the report in a file of the office's own. */
export function TemplateChoice(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <section className="report-field" aria-label="本单位 Word 模板">
      <Button onClick={() => setOpen(true)}>使用本单位模板…</Button>
      <Dialog
        title="本单位 Word 模板"
        open={open}
        width={760}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <p className="template-purpose">{purpose}</p>
        <TemplateFile />
        <h3 className="template-title">可用的占位符</h3>
        <KnownPlaceholders />
      </Dialog>
    </section>
  );
}
