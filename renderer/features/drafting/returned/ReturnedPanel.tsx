import { Button } from "antd";
import type { ReactNode } from "react";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { TaskBar } from "../../../components/TaskBar.tsx";
import { useDesk } from "../desk/desk-context.ts";
import { DropPlace } from "../../../components/DropPlace.tsx";
import { ReturnedReview } from "./ReturnedReview.tsx";
import { ReopenLine } from "./ReopenLine.tsx";
import { useReadBack, type ReadBack } from "./use-read-back.ts";
import "../versions/compare.css";
import "./returned.css";

/** 改稿: a Word file that the leader edited, read back and decided on change by change. */
export function ReturnedPanel(): ReactNode {
  const { readOnly } = useDesk();
  const back = useReadBack();
  const { file, error, problem } = back.state;
  return (
    <DropPlace className="returned-drop" label="改稿" onDrop={(files) => void back.drop(files)}>
      {readOnly && <ReopenLine />}
      {back.task !== null && <TaskBar task={back.task} onCancel={back.cancel} />}
      {error !== null && <ErrorState small error={error} />}
      {problem !== null && (
        <p className="side-words" role="alert">
          {problem}
        </p>
      )}
      {file === null ? <Beginning back={back} /> : <Opened back={back} />}
    </DropPlace>
  );
}

function Beginning({ back }: { readonly back: ReadBack }): ReactNode {
  return (
    <div className="side-section">
      <p className="side-words">
        领导在 Word、WPS 或 LibreOffice 中改过的报告，可以读回来逐处对照，采用哪些由您决定，读取本身不改动报告。
      </p>
      <Button type="primary" disabled={back.task !== null} onClick={() => void back.choose()}>
        选择修改稿
      </Button>
      <p className="figure-soft">也可以把文件拖到这里。</p>
    </div>
  );
}

function Opened({ back }: { readonly back: ReadBack }): ReactNode {
  const { file } = back.state;
  if (file === null) return null;
  return (
    <>
      <div className="returned-head">
        <strong className="returned-name" title={file.name}>
          {file.name}
        </strong>
        <Button size="small" disabled={back.task !== null} onClick={() => void back.choose()}>
          另选文件
        </Button>
        <Button size="small" type="text" onClick={back.close}>
          收起
        </Button>
      </div>
      {file.origin === "other" && (
        <p className="side-words" role="alert">
          这个文件是从另一份报告导出的，没有读取其中的改动，本报告没有受影响。请打开对应的报告后再读回，或者另选文件。
        </p>
      )}
      {file.origin === "unlike" && (
        <p className="side-words" role="alert">
          文件中的文字与本报告几乎没有相同之处，可能是另一份报告，或者改动很大，不能逐段对照，本报告没有受影响。请核对文件；确是改稿的，请打开文件对照修改，或者复制所需段落粘贴到报告中。
        </p>
      )}
      {(file.origin === "marked" || file.origin === "unmarked") && <ReturnedReview file={file} back={back} />}
    </>
  );
}
