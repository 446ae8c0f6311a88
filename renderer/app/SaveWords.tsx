import { Button, Popover } from "antd";
import type { ReactNode } from "react";
import { errorInWords } from "../../shared/errors/error-in-words.ts";
import { timeOfDay } from "../lib/format.ts";
import { saves, useSaveState, type SaveState, type Unfit, type UnfitThing } from "../lib/save-state.ts";

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
  if (state.kind === "unsaved") {
    return (
      <span role="status">
        <Popover trigger="click" placement="topLeft" title="尚未保存" content={<UnfitThings />}>
          <button className="save-words save-unfit" type="button">
            {unfitInWords(state.unfit)}
          </button>
        </Popover>
      </span>
    );
  }
  return (
    <span className="save-words" role="status">
      {savedInWords(state)}
    </span>
  );
}

/** One text whatever it says: it changes with each save while somebody types, and a text taken out costs more than one changed. */
function savedInWords(state: Extract<SaveState, { kind: "nothing-changed" | "saving" | "saved" }>): string {
  if (state.kind === "saving") return "正在保存";
  return state.kind === "saved" ? `已保存 ${timeOfDay(state.at)}` : "没有未保存的改动";
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
      <UnfitThings />
    </div>
  );
}

/** What was typed and cannot be saved as it is, with its reasons and the way out. */
function UnfitThings(): ReactNode {
  // Read anew whenever saving stands differently.
  useSaveState();
  return (
    <ul className="save-unfit-things plain-list">
      {saves.unfitThings.map((thing) => (
        <li key={`${thing.what}:${thing.reasons.join()}`}>
          <UnfitLine thing={thing} />
        </li>
      ))}
    </ul>
  );
}

function UnfitLine({ thing }: { readonly thing: UnfitThing }): ReactNode {
  return (
    <>
      <div>
        <strong>{thing.what}</strong>
        {thing.reasons.map((reason) => (
          <p key={reason} className="save-reason">
            {reason}
          </p>
        ))}
      </div>
      <Button size="small" onClick={thing.giveUp} aria-label={`放弃${thing.what}没有保存的内容`}>
        放弃
      </Button>
    </>
  );
}
