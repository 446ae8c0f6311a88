import { Button } from "antd";
import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from "react";
import { addChapter, chaptersIn, moveChapter } from "../editor/chapters.ts";
import { useDesk } from "./desk-context.ts";
import { goToId } from "./go-to-place.ts";
import { currentLine, outlineOf, sameOutline, type OutlineLine } from "./outline.ts";
import { useEditorValue } from "./use-editor-value.ts";

const readOutline = ({ doc }: { readonly doc: Parameters<typeof outlineOf>[0] }) => outlineOf(doc);

/** Chapters beside the paper: a click leads there; dragging, or Alt with the arrows, moves a chapter. */
export function ChapterTree(): ReactNode {
  const { session, readOnly } = useDesk();
  const lines = useEditorValue(session, readOutline, sameOutline);
  const current = useEditorValue(session, currentLine);
  const [dragged, setDragged] = useState<string | null>(null);
  const { editor } = session;

  const place = (id: string) => chaptersIn(editor.state.doc).findIndex(({ node }) => node.attrs["id"] === id);
  const move = (id: string, to: number) => moveChapter(id, to)(editor.state, editor.view.dispatch);
  const onKey = (event: KeyboardEvent, { id, part }: OutlineLine) => {
    if (readOnly || !event.altKey || part !== "chapter") return;
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    move(id, place(id) + (event.key === "ArrowUp" ? -1 : 1));
  };
  const onDrop = (event: DragEvent, { id }: OutlineLine) => {
    event.preventDefault();
    if (dragged !== null && dragged !== id) move(dragged, place(id));
    setDragged(null);
  };
  return (
    <nav className="desk-tree" aria-label="章节">
      {lines.map((line) => {
        const movable = line.part === "chapter" && !readOnly;
        return (
          <button
            key={line.id}
            type="button"
            className={`desk-tree-line desk-tree-${line.level}`}
            title={movable ? `${line.words}（拖动或按Alt加上下方向键调整顺序）` : line.words}
            draggable={movable}
            {...(line.id === current ? { "aria-current": "location" as const } : {})}
            onClick={() => goToId(session, line.id)}
            onKeyDown={(event) => onKey(event, line)}
            onDragStart={() => setDragged(line.id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              if (dragged !== null && line.part === "chapter") event.preventDefault();
            }}
            onDrop={(event) => onDrop(event, line)}
          >
            {line.words}
          </button>
        );
      })}
      {!readOnly && (
        <Button
          size="small"
          type="text"
          className="desk-tree-add"
          onClick={() => {
            addChapter(editor.state, editor.view.dispatch);
            editor.view.focus();
          }}
        >
          增加一章
        </Button>
      )}
    </nav>
  );
}
