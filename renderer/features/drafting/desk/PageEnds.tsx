import { useEffect, useRef, useState, type ReactNode } from "react";
import { useDesk } from "./desk-context.ts";
import { pageEnds, type LaidBlock } from "./page-ends.ts";

/** How long the text must rest before page ends are looked for again, in ms. */
const rest = 300;

/** Thin lines where pages are likely to end, beside the words rather than through them. */
export function PageEnds(): ReactNode {
  const { session } = useDesk();
  const layer = useRef<HTMLDivElement>(null);
  const [ends, setEnds] = useState<readonly number[]>([]);
  useEffect(() => {
    const paper = layer.current?.parentElement ?? null;
    if (paper === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => setEnds((before) => kept(before, pageEnds(laidBlocks(paper))));
    const lookSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, rest);
    };
    const observer = new ResizeObserver(lookSoon);
    observer.observe(paper);
    session.editor.on("update", lookSoon);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      session.editor.off("update", lookSoon);
    };
  }, [session]);
  return (
    <div className="desk-page-ends" ref={layer} aria-hidden="true">
      {pagesOf(ends).map(({ page, height }) => (
        <div key={page} className="desk-page-end" style={{ height }}>
          第{page}页
        </div>
      ))}
    </div>
  );
}

function kept(before: readonly number[], now: readonly number[]): readonly number[] {
  return before.length === now.length && before.every((end, at) => end === now[at]) ? before : now;
}

/** One below the other: a hundred pages placed one by one would be looked through with every frame that is drawn. */
function pagesOf(ends: readonly number[]) {
  return ends.map((end, at) => ({ page: at + 1, height: end - (ends[at - 1] ?? 0) }));
}

const wholes = ".node-chart, .node-table, .node-picture, .desk-signature";

function laidBlocks(paper: HTMLElement): readonly LaidBlock[] {
  const frame = paper.getBoundingClientRect();
  // The sheet is drawn smaller where room is scarce; lengths on paper stay the same.
  const scale = paper.currentCSSZoom;
  const lines = paper.querySelectorAll(
    ".paper-red-head, .ProseMirror > .desk-reportTitle, .ProseMirror > .desk-cutOffLine, .desk-chapter > *, .node-signature, .node-annex",
  );
  return [...lines].map((line) => {
    const { top, bottom } = line.getBoundingClientRect();
    return {
      top: Math.round((top - frame.top) / scale),
      bottom: Math.round((bottom - frame.top) / scale),
      isWhole: line.matches(wholes),
      beginsPage: line.matches(".node-annex"),
    };
  });
}
