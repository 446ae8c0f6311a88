import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import type { EditorState } from "@tiptap/pm/state";
import { useDeferredValue, useState, type ReactNode } from "react";
import type { DraftBlock, DraftChapter, KnownBlock } from "../../../../shared/domain/draft/draft-body.ts";
import { questionQuery } from "../../../lib/query-client.ts";
import { useDesk } from "../desk/desk-context.ts";
import { sameJson, useEditorValue } from "../desk/use-editor-value.ts";
import { noRoomHere, putChapter, putDrafted } from "./take-passage.ts";

/** What the program can draft and the text does not have: whole chapters, their paragraphs, sentences about an item. */
export function DraftablePicker(): ReactNode {
  const { session, draftId } = useDesk();
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search.trim());
  const { data } = useQuery({
    ...questionQuery("drafts:draftable", { id: draftId, ...(wanted !== "" && { search: wanted }) }),
    placeholderData: keepPreviousData,
  });
  const standing = useEditorValue(session, standingParts, sameJson);
  if (data === undefined) return null;
  const chapters = data.chapters
    .map((chapter) => ({ ...chapter, blocks: chapter.blocks.filter((block) => isWords(block, standing)) }))
    .filter(({ blocks }) => blocks.length > 0);
  const whole = new Map(data.chapters.map((chapter) => [chapter.id, withoutStanding(chapter, standing)]));
  const items = data.items.filter(({ block }) => isWords(block, standing));
  return (
    <section className="side-section" aria-labelledby="draftable">
      <h2 className="side-title" id="draftable">
        由程序起草
      </h2>
      <p className="side-words">文中还没有的内容，起草后放在光标处，数据变动后同样列出。</p>
      {chapters.map((chapter) => (
        <ChapterOffer
          key={chapter.id}
          chapter={chapter}
          whole={standing.includes(chapter.id) ? null : (whole.get(chapter.id) ?? null)}
        />
      ))}
      <Input
        className="figure-search"
        aria-label="查找要起草的事项"
        placeholder="事项名称或拼音"
        value={search}
        allowClear
        maxLength={100}
        onChange={({ target }) => setSearch(target.value)}
      />
      {wanted !== "" && items.length === 0 && <p className="side-words">没有可以起草的事项，或者文中已有。</p>}
      {wanted !== "" && items.map(({ block }) => <Offer key={block.composed?.passage ?? block.id} block={block} />)}
    </section>
  );
}

/** The chapters of the text, and the passages in them, by their names. */
function standingParts({ doc }: EditorState): readonly string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    const passage: unknown = node.attrs["composed"]?.passage;
    if (typeof passage === "string") found.push(passage);
    if (node.type.name === "chapter") found.push(String(node.attrs["id"]));
    return !node.isTextblock;
  });
  return found;
}

/** A chapter without what of it stands elsewhere in the text. */
function withoutStanding(chapter: DraftChapter, standing: readonly string[]): DraftChapter {
  const isNew = (block: DraftBlock) =>
    block.kind === "unknown" || block.composed === undefined || !standing.includes(block.composed.passage);
  return { ...chapter, blocks: chapter.blocks.filter(isNew) };
}

/** Charts and tables are put in where their pictures are seen. */
function isWords(block: DraftBlock, standing: readonly string[]): block is KnownBlock {
  if (block.kind === "unknown" || block.kind === "heading" || block.kind === "chart" || block.kind === "table")
    return false;
  return block.composed !== undefined && !standing.includes(block.composed.passage);
}

interface ChapterOfferProps {
  readonly chapter: DraftChapter;
  /** null where the text has a part of it. */
  readonly whole: DraftChapter | null;
}

function ChapterOffer({ chapter, whole }: ChapterOfferProps): ReactNode {
  const { session } = useDesk();
  const name = chapter.title === "" ? "正文" : chapter.title;
  return (
    <details className="draftable-chapter">
      <summary>{name}</summary>
      {whole !== null && (
        <Button size="small" onClick={() => putChapter(session, whole)}>
          加入整章
        </Button>
      )}
      {chapter.blocks.map((block) => (block.kind === "unknown" ? null : <Offer key={block.id} block={block} />))}
    </details>
  );
}

function Offer({ block }: { readonly block: KnownBlock }): ReactNode {
  const { session } = useDesk();
  const put = () => {
    if (!putDrafted(session, block)) session.events.onNotice(noRoomHere);
  };
  return (
    <article className="draftable" aria-label={(block.composed?.text ?? "").slice(0, 20)}>
      <p className="passage-words">{block.composed?.text}</p>
      <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={put}>
        放到光标处
      </Button>
    </article>
  );
}
