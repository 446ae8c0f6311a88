import { Button, Input } from "antd";
import type { EditorState } from "@tiptap/pm/state";
import { useState, type ReactNode } from "react";
import type { Remark } from "../../../../shared/domain/draft/draft-body.ts";
import { momentInList } from "../../../lib/format.ts";
import { useDesk } from "../desk/desk-context.ts";
import { goToId } from "../desk/go-to-place.ts";
import { sameJson, useEditorValue } from "../desk/use-editor-value.ts";

/** 批注: remarks at passages, each leading to its place. */
export function RemarkPanel(): ReactNode {
  const { session, readOnly } = useDesk();
  const remarks = useEditorValue(session, remarksIn);
  const change = (next: readonly Remark[]) => {
    const { state, view } = session.editor;
    view.dispatch(state.tr.setDocAttribute("remarks", next));
  };
  return (
    <>
      {!readOnly && <NewRemark onAdd={(remark) => change([...remarks, remark])} />}
      {remarks.length === 0 && <p className="side-words">没有批注。选中文字或把光标放在段落中，即可添加批注。</p>}
      <ul className="side-list remark-list" aria-label="批注">
        {remarks.map((remark) => (
          <RemarkLine
            key={remark.id}
            remark={remark}
            onDone={() =>
              change(
                remarks.map((one) => (one.id === remark.id ? Object.assign({}, one, { isDone: !one.isDone }) : one)),
              )
            }
            onDelete={() => change(remarks.filter(({ id }) => id !== remark.id))}
          />
        ))}
      </ul>
    </>
  );
}

function remarksIn({ doc }: EditorState): readonly Remark[] {
  const remarks: readonly Remark[] = doc.attrs["remarks"];
  return remarks;
}

/** The block with the cursor, and the words selected in it. */
function placeHere({ selection, doc }: EditorState): { readonly blockId: string; readonly quote: string } | null {
  const { $from, from, to } = selection;
  if ($from.depth < 1) return null;
  const block = $from.depth >= 2 ? $from.node(2) : $from.nodeAfter;
  const blockId: string | null = block?.attrs["id"] ?? $from.node(1).attrs["id"] ?? null;
  const quote = doc.textBetween(from, to, " ", (leaf) => String(leaf.attrs["text"] ?? "")).slice(0, 200);
  return blockId === null ? null : { blockId, quote };
}

function NewRemark({ onAdd }: { readonly onAdd: (remark: Remark) => void }): ReactNode {
  const { session } = useDesk();
  const [text, setText] = useState("");
  const place = useEditorValue(session, placeHere, sameJson);
  const given = text.trim();
  const add = () => {
    if (place === null || given === "") return;
    onAdd({ id: crypto.randomUUID(), ...place, text: given, madeAt: new Date().toISOString(), isDone: false });
    setText("");
  };
  return (
    <div className="side-section">
      {place !== null && place.quote !== "" && <p className="check-quote">“{place.quote}”</p>}
      <Input.TextArea
        className="remark-text"
        aria-label="批注内容"
        placeholder={place === null ? "请先把光标放在段落中" : "写给自己或同事的批注，不会印出来"}
        value={text}
        maxLength={1000}
        onChange={(event) => setText(event.target.value)}
      />
      <Button size="small" disabled={place === null || given === ""} onClick={add}>
        添加批注
      </Button>
    </div>
  );
}

interface RemarkLineProps {
  readonly remark: Remark;
  readonly onDone: () => void;
  readonly onDelete: () => void;
}

function RemarkLine({ remark, onDone, onDelete }: RemarkLineProps): ReactNode {
  const { session, readOnly } = useDesk();
  const { blockId, quote, text, madeAt, isDone } = remark;
  const [today] = useState(() => new Date());
  return (
    <li className={isDone ? "remark remark-done" : "remark"}>
      <button type="button" className="check-go" onClick={() => goToId(session, blockId)}>
        {quote !== "" && <span className="check-quote">“{quote}”</span>}
        {text}
      </button>
      <span className="figure-soft">
        {momentInList(madeAt, today)}
        {isDone && "　已处理"}
      </span>
      {!readOnly && (
        <span className="remark-acts">
          <Button size="small" type="text" onClick={onDone}>
            {isDone ? "重新打开" : "已处理"}
          </Button>
          <Button size="small" type="text" onClick={onDelete}>
            删除
          </Button>
        </span>
      )}
    </li>
  );
}
