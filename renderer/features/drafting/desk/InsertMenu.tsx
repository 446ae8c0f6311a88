import { Button, Dropdown } from "antd";
import type { Command } from "@tiptap/pm/state";
import { useRef, useState, type ReactNode } from "react";
import type { LiveAnnex } from "../../../../shared/domain/draft/draft-body.ts";
import { pictureOf } from "../clipboard/picture-size.ts";
import { FootnoteDialog } from "../content/FootnoteDialog.tsx";
import { ReferenceDialog } from "../content/ReferenceDialog.tsx";
import { addChapter } from "../editor/chapters.ts";
import { addAnnex, emptyTable, insertEmpty, insertFootnote, insertWhole } from "../editor/new-blocks.ts";
import { inBase64 } from "../editor/pasting.ts";
import { newObject } from "../objects/object-request.ts";
import { useDesk } from "./desk-context.ts";
import type { Side } from "./use-side-tab.ts";

const annexes: readonly { readonly key: LiveAnnex; readonly label: string }[] = [
  { key: "items", label: "合作事项进展情况表" },
  { key: "investment", label: "投资完成情况表" },
  { key: "delayed", label: "滞后事项及措施表" },
  { key: "years", label: "年度对比表" },
];

/** Everything that can be put into the text. */
export function InsertMenu({ side }: { readonly side: Side }): ReactNode {
  const { session } = useDesk();
  const { editor } = session;
  const [asking, ask] = useState<"footnote" | "reference" | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const run = (command: Command) => {
    command(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  const putTable = () => {
    run(insertWhole("table", emptyTable));
    side.show("content");
  };
  const items = [
    { key: "figure", label: "数字", onClick: () => side.show("figures") },
    { key: "object", label: "图表或表格（自己定义）", onClick: () => session.defining.set(newObject) },
    { key: "standard", label: "标准图表", onClick: () => side.show("content") },
    { key: "table", label: "表格（自己填写）", onClick: putTable },
    { key: "picture", label: "图片", onClick: () => file.current?.click() },
    { key: "footnote", label: "脚注", onClick: () => ask("footnote") },
    { key: "reference", label: "引用图、表、附件", onClick: () => ask("reference") },
    { type: "divider" as const },
    { key: "chapter", label: "章", onClick: () => run(addChapter) },
    { key: "figures", label: "数读", onClick: () => run(insertEmpty("figures")) },
    { key: "case", label: "案例", onClick: () => run(insertEmpty("case")) },
    { key: "calendar", label: "大事记", onClick: () => run(insertEmpty("calendar")) },
    { type: "divider" as const },
    ...annexes.map(({ key, label }) => ({
      key,
      label: `附件：${label}`,
      onClick: () => run(addAnnex(key, label)),
    })),
    { key: "annex", label: "附件：空白", onClick: () => run(addAnnex(null, "")) },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={["click"]}>
        <Button type="text">插入</Button>
      </Dropdown>
      <input
        ref={file}
        type="file"
        hidden
        accept="image/png,image/jpeg"
        aria-label="选择图片"
        onChange={({ target }) => {
          const [picture] = target.files ?? [];
          if (picture !== undefined) void insertPicture(picture, run, session.events.onNotice);
          target.value = "";
        }}
      />
      {asking === "footnote" && (
        <FootnoteDialog
          onClose={() => ask(null)}
          onInsert={(note) => {
            ask(null);
            run(insertFootnote(note));
          }}
        />
      )}
      {asking === "reference" && <ReferenceDialog onClose={() => ask(null)} />}
    </>
  );
}

async function insertPicture(
  file: File,
  run: (command: Command) => void,
  onNotice: (sentence: string) => void,
): Promise<void> {
  const picture = pictureOf(await inBase64(file));
  if (picture === "too-large") onNotice("图片过大，没有插入。请压缩到12MB以内再试。");
  else if (picture === "not-readable") onNotice("图片不能识别，没有插入。请另存为PNG或JPEG格式再试。");
  else run(insertWhole("picture", picture));
}
