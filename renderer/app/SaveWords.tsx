import { Button, Popover } from "antd";
import type { ReactNode } from "react";
import { errorInWords } from "../../shared/errors/error-in-words.ts";
import { timeOfDay } from "../lib/format.ts";
import { saves, useSaveState, type Unfit } from "../lib/save-state.ts";

/** How saving stands, in words; a failure can be opened to read what happened and what is safe. */
export function SaveWords(): ReactNode {
  const state = useSaveState();
  if (state.kind === "failed") {
    const { title, text } = errorInWords(state.error);
    return (
      <span role="alert">
        <Popover trigger="click" placement="topLeft" title={title} content={<SaveProblem text={text} />}>
          <button className="save-words save-failed" type="button">
            未能保存：{title}
          </button>
        </Popover>
      </span>
    );
  }
  return (
    <span className={state.kind === "unsaved" ? "save-words save-unfit" : "save-words"} role="status">
      {state.kind === "saving" && "正在保存"}
      {state.kind === "saved" && `已保存 ${timeOfDay(state.at)}`}
      {state.kind === "nothing-changed" && "没有未保存的改动"}
      {state.kind === "unsaved" && unfitInWords(state.unfit)}
    </span>
  );
}

function unfitInWords({ faulty }: Unfit): string {
  return faulty > 0 ? `有${faulty}处填写有误，尚未保存` : "有内容没有填写完整，尚未保存";
}

function SaveProblem({ text }: { readonly text: string }): ReactNode {
  return (
    <div className="save-problem">
      <p className="save-reason">{text}</p>
      <Button size="small" onClick={() => void saves.flushAll()}>
        再试一次
      </Button>
    </div>
  );
}
