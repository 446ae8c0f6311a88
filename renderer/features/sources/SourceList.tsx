import { Button } from "antd";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { SourceRow } from "../../../shared/ipc/questions/sources.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { countInTable } from "../../lib/format.ts";
import { aboutSource } from "./source-shelf.ts";

interface SourceListProps {
  readonly sources: readonly SourceRow[];
  readonly year: number;
  readonly openId: string | null;
  readonly readOnly: boolean;
  readonly onOpen: (id: string) => void;
  readonly onAdd: () => void;
}

/** The sources, those entered last first; ↑ ↓ go from one to the next. */
export function SourceList({ sources, year, openId, readOnly, onOpen, onAdd }: SourceListProps): ReactNode {
  if (sources.length === 0) {
    return (
      <EmptyState
        title="还没有素材"
        text="把报道、通知、会议纪要的文字粘贴进来，或者读入文字、Word 文件，就可以逐句作为事项、进展和指标的出处，报告里的数字有据可查。"
        action={!readOnly && <Button onClick={onAdd}>新增素材</Button>}
      />
    );
  }
  const walk = (event: KeyboardEvent<HTMLUListElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const names = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
    const at = names.findIndex((name) => name === document.activeElement);
    const next = step === undefined || at === -1 ? undefined : sources[at + step];
    if (step === undefined || next === undefined) return;
    event.preventDefault();
    names[at + step]?.focus();
    if (openId !== null) onOpen(next.id);
  };
  return (
    <ul className="source-list" aria-label="素材" onKeyDown={walk}>
      {sources.map((source) => (
        <SourceLine key={source.id} source={source} year={year} open={source.id === openId} onOpen={onOpen} />
      ))}
    </ul>
  );
}

interface SourceLineProps {
  readonly source: SourceRow;
  readonly year: number;
  readonly open: boolean;
  readonly onOpen: (id: string) => void;
}

function SourceLine({ source, year, open, onOpen }: SourceLineProps): ReactNode {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) line.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  return (
    <li ref={line}>
      <button
        className="source-line"
        type="button"
        aria-current={open ? "true" : undefined}
        onClick={() => onOpen(source.id)}
      >
        <span className="source-line-title">{source.title}</span>
        <span className="source-line-about">{aboutSource(source)}</span>
        <span className="source-line-about">{usesInWords(source, year)}</span>
      </button>
    </li>
  );
}

/** How much of a source is used: in the year worked on, otherwise in others. */
function usesInWords({ characters, citedIn }: SourceRow, year: number): string {
  const length = characters === 0 ? "只有标题" : `${countInTable(characters)}字`;
  const own = citedIn.find((one) => one.year === year);
  const others = citedIn.filter((one) => one.year !== year).map((one) => one.year);
  const uses = [
    own === undefined ? null : `本年度引用${countInTable(own.count)}处`,
    others.length === 0 ? null : `${others.join("、")}年度有引用`,
  ].filter((part) => part !== null);
  return [length, ...(uses.length === 0 ? ["还没有引用"] : uses)].join("，");
}
