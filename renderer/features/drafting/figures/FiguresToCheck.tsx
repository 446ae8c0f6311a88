import { Button } from "antd";
import type { ReactNode } from "react";
import { useDesk } from "../desk/desk-context.ts";
import { useEditorValue } from "../desk/use-editor-value.ts";
import { placesToCheck } from "./figure-commands.ts";
import { beginWalk, walkToCheck } from "./walk.ts";

/** How many figures are to be looked at, and the walk through them one by one. */
export function FiguresToCheck(): ReactNode {
  const { session } = useDesk();
  const count = useEditorValue(session, (state) => placesToCheck(state).length);
  const at = useEditorValue(session, (state) => placesToCheck(state).indexOf(state.selection.from));
  const { editor } = session;
  const begin = () => {
    editor.view.focus();
    beginWalk(editor.view);
  };
  const walk = (direction: 1 | -1) => {
    editor.view.focus();
    walkToCheck(editor.view, direction);
  };
  if (count === 0) return <p className="side-words">文中的数据都已核对。</p>;
  return (
    <div className="side-section figures-walk">
      <span className="figures-count" role="status">
        {at < 0 ? `有${count}处数据需要核对` : `第${at + 1}处，共${count}处`}
      </span>
      {at < 0 ? (
        <Button size="small" type="primary" onClick={begin}>
          全部核对
        </Button>
      ) : (
        <>
          <Button size="small" onClick={() => walk(-1)}>
            上一处
          </Button>
          <Button size="small" onClick={() => walk(1)}>
            下一处
          </Button>
        </>
      )}
    </div>
  );
}
