import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { pictureOf } from "../clipboard/picture-size.ts";
import { putIn } from "../clipboard/put-in.ts";
import { readHtml, readPlainText, type Pasted } from "../clipboard/read-html.ts";

/** Told when something could not be taken along: a sentence for the person who pasted. */
export type OnLeftOut = (sentence: string) => void;

/** Takes what was copied in Word, WPS or elsewhere as blocks of the report; what was copied here is taken as it is. */
export function pasting(onLeftOut: OnLeftOut) {
  return Extension.create({
    name: "pasting",
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          // What comes from elsewhere is read here alone: the editor's own reading of it, styles and all, would be for nothing.
          transformPastedHTML: (html) => (isFromHere(html) ? html : ""),
          handlePaste: (view, event) => takePasted(view, event.clipboardData, onLeftOut),
          handleDrop: (view, event, _slice, isMoved) => !isMoved && takePasted(view, event.dataTransfer, onLeftOut),
        },
      }),
    ],
  });
}

const isFromHere = (html: string) => html.includes("data-pm-slice");

function takePasted(view: EditorView, data: DataTransfer | null, onLeftOut: OnLeftOut): boolean {
  if (data === null || !view.editable) return false;
  const html = data.getData("text/html");
  if (isFromHere(html)) return false;
  const text = data.getData("text/plain");
  const pictures = [...data.files].filter(({ type }) => /^image\/(png|jpeg)$/.test(type));
  if (html === "" && text === "" && pictures.length > 0) {
    for (const picture of pictures) void takePicture(view, picture, onLeftOut);
    return true;
  }
  if (html === "" && text === "") return false;
  take(view, html === "" ? readPlainText(text) : readHtml(html), onLeftOut);
  return true;
}

function take(view: EditorView, { blocks, ...pictures }: Pasted, onLeftOut: OnLeftOut): void {
  const tr = blocks.length === 0 ? null : putIn(view.state, blocks);
  if (tr !== null) view.dispatch(tr.setMeta("paste", true));
  const sentences = picturesInWords(pictures);
  // One notice: a second one would take the place of the first.
  if (sentences !== "") onLeftOut(sentences);
}

function picturesInWords({ tooLarge, notHere, fromCells }: Omit<Pasted, "blocks">): string {
  return [
    tooLarge > 0 ? `有${tooLarge}张图片过大，没有粘贴。请压缩到12MB以内再插入。` : "",
    notHere > 0 ? `有${notHere}张图片没有随文字一起复制过来，请单独复制图片后再粘贴。` : "",
    fromCells > 0 ? `表格中的${fromCells}张图片放在了表格后面。` : "",
  ].join("");
}

async function takePicture(view: EditorView, file: File, onLeftOut: OnLeftOut): Promise<void> {
  const picture = pictureOf(await inBase64(file));
  if (picture === "too-large") onLeftOut("图片过大，没有粘贴。请压缩到12MB以内再插入。");
  else if (picture === "not-readable") onLeftOut("图片不能识别，没有粘贴。请另存为PNG或JPEG格式再试。");
  else
    take(
      view,
      { blocks: [{ type: "picture", attrs: { block: picture } }], tooLarge: 0, notHere: 0, fromCells: 0 },
      onLeftOut,
    );
}

/** The file as base64, without the head of its data address. */
export function inBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result).replace(/^[^,]*,/, "")));
    reader.addEventListener("error", () => reject(new Error("the picture could not be read")));
    reader.readAsDataURL(file);
  });
}
