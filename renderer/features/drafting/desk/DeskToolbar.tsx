import { BoldOutlined, RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import type { Command, EditorState } from "@tiptap/pm/state";
import type { ReactNode } from "react";
import { blockKindLabels, blockKinds, kindHere, turnInto } from "../editor/block-kinds.ts";
import { toggle } from "../editor/kind-keys.ts";
import { takeStep } from "../editor/undoing.ts";
import { takeStoredStep } from "../session/stored-steps.ts";
import { useDesk } from "./desk-context.ts";
import { InsertMenu } from "./InsertMenu.tsx";
import { useEditorValue } from "./use-editor-value.ts";
import type { Side } from "./use-side-tab.ts";

const kindOptions = blockKinds.map((value) => ({ value, label: blockKindLabels[value] }));

/** What the words with the cursor are, and what can be put in. */
export function DeskToolbar({ side }: { readonly side: Side }): ReactNode {
  const { session } = useDesk();
  const { editor } = session;
  const kind = useEditorValue(session, kindHere);
  const isBold = useEditorValue(session, (state) => hasMark(state, "bold"));
  const isRaised = useEditorValue(session, (state) => hasMark(state, "superscript"));
  const run = (command: Command) => {
    command(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  const stored = {
    undoStored: () => void takeStoredStep(session, "undo"),
    redoStored: () => void takeStoredStep(session, "redo"),
  };
  const step = (direction: "undo" | "redo") => {
    takeStep(editor, direction, stored);
    editor.view.focus();
  };
  return (
    <div className="desk-tools" role="toolbar" aria-label="编辑">
      <Button
        type="text"
        aria-label="撤销"
        title="撤销（Ctrl+Z）"
        icon={<UndoOutlined />}
        onClick={() => step("undo")}
      />
      <Button
        type="text"
        aria-label="重做"
        title="重做（Ctrl+Y）"
        icon={<RedoOutlined />}
        onClick={() => step("redo")}
      />
      <Select
        className="desk-kind"
        aria-label="段落类型"
        value={kind}
        placeholder="其他内容"
        disabled={kind === null || kind === "chapter"}
        options={kindOptions}
        onChange={(chosen) => chosen !== null && run(turnInto(chosen))}
      />
      <Button
        type="text"
        aria-label="加粗"
        aria-pressed={isBold}
        title="加粗（Ctrl+B）"
        className={isBold ? "desk-tool-on" : ""}
        icon={<BoldOutlined />}
        onClick={() => run(toggle("bold"))}
      />
      <Button
        type="text"
        aria-label="上标"
        aria-pressed={isRaised}
        title="上标"
        className={isRaised ? "desk-tool-on" : ""}
        onClick={() => run(toggle("superscript"))}
      >
        X²
      </Button>
      <InsertMenu side={side} />
    </div>
  );
}

function hasMark({ selection, storedMarks, doc, schema }: EditorState, name: "bold" | "superscript"): boolean {
  const type = schema.marks[name];
  if (type === undefined) return false;
  if (selection.empty) return type.isInSet(storedMarks ?? selection.$from.marks()) !== undefined;
  return doc.rangeHasMark(selection.from, selection.to, type);
}
