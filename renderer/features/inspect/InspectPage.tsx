import { App, Button } from "antd";
import type { ReactNode } from "react";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { PageFrame } from "../../components/PageFrame.tsx";
import { TaskBar } from "../../components/TaskBar.tsx";
import { useFootLine } from "../../lib/foot-line.ts";
import { DropPlace } from "../../components/DropPlace.tsx";
import { Findings, fileNameOf } from "./Findings.tsx";
import { countsInWords, repairableCount } from "./findings.ts";
import { ProfileChoice } from "./ProfileChoice.tsx";
import { useInspectDesk, type InspectDesk } from "./use-inspect-desk.ts";
import "./inspect.css";

const purpose =
  "检查任何 Word 文件（.docx）的版式和文字是否符合公文格式国家标准：纸张和页边距、标题和正文、页码、附件、表格、标点和数字用法。" +
  "只检查，不改动文件；能安全修改的，可以一键改在新文件里。";

interface InspectPageProps {
  /** The switch between what can be checked, for the head of the page. */
  readonly views: ReactNode;
}

/** 检查 · 公文格式: any Word file against the layout and text rules of official documents. */
export function InspectPage({ views }: InspectPageProps): ReactNode {
  const { message } = App.useApp();
  const desk = useInspectDesk((problem) => void message.warning(problem));
  const { file, inspected } = desk;
  useFootLine(inspected ? [countsInWords(desk.findings)] : []);
  return (
    <PageFrame
      title="检查"
      note={file === null ? "公文格式" : `公文格式，${file.name}`}
      actions={<Actions desk={desk} />}
      toolbar={views}
      body="fills"
    >
      <DropPlace className="inspect-place" onDrop={(files) => void desk.drop(files)}>
        {desk.task !== null && (
          <div className="inspect-task">
            <TaskBar task={desk.task} onCancel={desk.cancel} />
          </div>
        )}
        {desk.problem !== null && <ErrorState error={desk.problem} onAction={() => desk.again()} />}
        {file !== null && inspected && <Findings desk={desk} name={file.name} />}
        {desk.problem === null && !inspected && !desk.inspecting && (
          <EmptyState
            title={file === null ? "把 Word 文件拖到这里" : "检查已取消"}
            text={file === null ? purpose : "文件没有改动。可以重新检查，也可以另选一个文件。"}
            action={
              <>
                <Button type="primary" onClick={() => void desk.choose()}>
                  选择文件
                </Button>
                {file !== null && <Button onClick={() => desk.again()}>重新检查</Button>}
              </>
            }
          />
        )}
      </DropPlace>
    </PageFrame>
  );
}

function Actions({ desk }: { readonly desk: InspectDesk }): ReactNode {
  const { file, inspected, busy, copy, shown, findings } = desk;
  const repairable = shown === "original" ? repairableCount(findings) : 0;
  const listedName = shown === "copy" && copy !== null ? fileNameOf(copy.path) : (file?.name ?? "");
  return (
    <>
      <ProfileChoice profile={desk.profile} disabled={busy} onChange={desk.useProfile} />
      {file !== null && (
        <Button disabled={busy} onClick={() => void desk.choose()}>
          检查其他文件
        </Button>
      )}
      {inspected && (
        <Button disabled={busy || findings.length === 0} onClick={() => desk.exportList(listedName)}>
          导出检查结果
        </Button>
      )}
      {inspected && (
        <Button type="primary" disabled={busy || repairable === 0} onClick={desk.repair}>
          {repairable === 0 ? "一键修改" : `一键修改${repairable}项`}
        </Button>
      )}
    </>
  );
}
