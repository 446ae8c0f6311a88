import { Button, Input } from "antd";
import { useState, type ReactNode } from "react";
import type { Caption } from "../../../../shared/domain/report-caption.ts";
import type { TableBlock } from "../../../../shared/domain/report-table.ts";
import type { ChartBlock, PictureBlock } from "../../../../shared/domain/report.ts";
import { useDesk } from "../desk/desk-context.ts";
import { useEditorValue } from "../desk/use-editor-value.ts";
import { selectedObject } from "../objects/object-commands.ts";
import { ObjectCard } from "../objects/ObjectCard.tsx";
import { requestAt } from "../objects/object-request.ts";
import type { PlacedObject } from "../objects/objects-in.ts";
import { TableDialog } from "./TableDialog.tsx";

type ObjectBlock = ChartBlock | TableBlock | PictureBlock;

const titles = { chart: "图表", table: "表格", picture: "图片" } as const;

/** The selected chart, table or picture: its caption, and what else can be said of it. */
export function ObjectForm({ place }: { readonly place: number }): ReactNode {
  const { session } = useDesk();
  const { editor } = session;
  const [editing, setEditing] = useState(false);
  const block: ObjectBlock | undefined = editor.state.doc.nodeAt(place)?.attrs["block"];
  const placed = useEditorValue(session, selectedObject, sameObject);
  const [captionText, setCaptionText] = useState(block?.caption?.text ?? "");
  if (block === undefined) return null;
  const change = (next: ObjectBlock) => {
    editor.view.dispatch(editor.state.tr.setNodeAttribute(place, "block", next));
  };
  const changeCaption = (text: string) => {
    setCaptionText(text);
    change(withCaption(block, text));
  };
  return (
    <section className="side-section" aria-label={titles[block.kind]}>
      <h2 className="side-title">{titles[block.kind]}</h2>
      {placed !== null && <ObjectCard placed={placed} />}
      {isKept(block) && <p className="figure-soft">较新版本的定义，本版本不能修改，内容和定义原样保留。</p>}
      <label className="desk-field">
        题目
        <Input value={captionText} maxLength={200} onChange={(event) => changeCaption(event.target.value)} />
      </label>
      {block.kind === "picture" && <PictureFields block={block} onChange={change} />}
      <div className="figure-acts">
        {block.kind === "table" && placed === null && (
          <Button size="small" onClick={() => setEditing(true)}>
            修改表格内容
          </Button>
        )}
        {placed === null && block.kind === "chart" && !isKept(block) && (
          <Button size="small" onClick={() => session.defining.set(requestAt(editor.state, place))}>
            改为自己定义
          </Button>
        )}
        <Button
          size="small"
          type="text"
          onClick={() => {
            editor.commands.deleteSelection();
            editor.view.focus();
          }}
        >
          删除{titles[block.kind]}
        </Button>
      </div>
      {editing && block.kind === "table" && (
        <TableDialog
          table={block}
          onClose={() => setEditing(false)}
          onChange={(next) => {
            setEditing(false);
            change(next);
          }}
        />
      )}
    </section>
  );
}

function withCaption(block: ObjectBlock, text: string): ObjectBlock {
  const label = block.kind === "table" ? "表" : "图";
  const caption: Caption = { label, number: 0, ...block.caption, text };
  if (block.kind === "chart") return { ...block, caption, ...retitled(block, text) };
  if (block.kind === "table" && block.bound !== undefined) return { ...block, caption, ...retitled(block, text) };
  // A table or picture without a title has no number either.
  return { ...block, caption: text === "" && block.caption?.id === undefined ? null : caption };
}

/** The definition says the same caption, so that it stays when the data is drawn anew. */
function retitled({ bound }: ChartBlock | TableBlock, title: string) {
  if (bound === undefined || !("definition" in bound)) return {};
  return { bound: { ...bound, definition: { ...bound.definition, title: title === "" ? null : title } } };
}

/** Its definition is of a newer version of the program. */
function isKept(block: ObjectBlock): boolean {
  return block.kind !== "picture" && block.bound !== undefined && !("definition" in block.bound);
}

function sameObject(one: PlacedObject | null, other: PlacedObject | null): boolean {
  return one?.block === other?.block && one?.place === other?.place && one?.standing === other?.standing;
}

interface PictureFieldsProps {
  readonly block: PictureBlock;
  readonly onChange: (block: PictureBlock) => void;
}

/** Room on paper in mm (GB/T 9704-2012). */
const widest = 156;

function PictureFields({ block, onChange }: PictureFieldsProps): ReactNode {
  const [altText, setAltText] = useState(block.altText);
  const [width, setWidth] = useState(String(Math.round(block.width)));
  const changeWidth = (written: string) => {
    setWidth(written);
    const wanted = Number(written);
    if (!(wanted >= 10 && wanted <= widest)) return;
    onChange({ ...block, width: wanted, height: Math.round((block.height / block.width) * wanted * 10) / 10 });
  };
  return (
    <>
      <label className="desk-field">
        图片说明（供不能看图的读者）
        <Input
          value={altText}
          maxLength={300}
          onChange={(event) => {
            setAltText(event.target.value);
            onChange({ ...block, altText: event.target.value });
          }}
        />
      </label>
      <label className="desk-field">
        宽度（毫米，10至{widest}）
        <Input value={width} inputMode="numeric" maxLength={3} onChange={(event) => changeWidth(event.target.value)} />
      </label>
    </>
  );
}
