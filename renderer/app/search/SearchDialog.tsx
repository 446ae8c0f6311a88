import { Input, type InputRef } from "antd";
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { SearchKind } from "../../../shared/domain/search/search-kinds.ts";
import { Dialog } from "../../components/Dialog.tsx";
import { countEntries, entryAt } from "./group-hits.ts";
import { SearchResults } from "./SearchResults.tsx";
import { resultId } from "./result-id.ts";
import { canOpen, useOpenHit } from "./use-open-hit.ts";
import { useSearch } from "./use-search.ts";
import "./search.css";

interface SearchDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Finds text in items, problems, progress, indicators, lists and sources of all years; arrows choose, Enter opens. */
export function SearchDialog({ open, onClose }: SearchDialogProps): ReactNode {
  const field = useRef<InputRef>(null);
  /** Whether anything was typed since the dialog was opened: that is not selected away once it has come into view. */
  const hasTyped = useRef(false);
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const [only, setOnly] = useState<SearchKind | null>(null);
  const search = useSearch(text, only);
  const openHit = useOpenHit();
  const entries = countEntries(search.groups);
  const showOnly = (kind: SearchKind | null) => {
    setOnly(kind);
    setChosen(0);
    field.current?.focus();
  };
  const take = (place: number) => {
    const entry = entryAt(search.groups, place);
    if (entry === null) return;
    if ("showOnly" in entry) return showOnly(entry.showOnly);
    if (!canOpen(entry.hit)) return;
    onClose();
    openHit(entry.hit);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    setChosen(Math.max(0, Math.min(entries - 1, chosen + step)));
  };
  const onType = (typed: string) => {
    hasTyped.current = true;
    setText(typed);
    setChosen(0);
    if (typed.trim() === "") setOnly(null);
  };
  return (
    <Dialog
      title={<span className="only-read-out">搜索</span>}
      className="search"
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      width={680}
      // It is there at once: the end of a movement would break off what an input method is composing.
      transitionName=""
      maskTransitionName=""
      afterOpenChange={(opened) => {
        if (opened && !hasTyped.current) field.current?.select();
        if (!opened) hasTyped.current = false;
      }}
    >
      <Input
        ref={field}
        size="large"
        variant="borderless"
        autoFocus
        maxLength={200}
        placeholder="搜索事项、问题、进展、指标、素材和报告文稿，名称可用拼音"
        role="combobox"
        aria-expanded={entries > 0}
        aria-controls="search-results"
        aria-activedescendant={entries > 0 ? resultId(chosen) : undefined}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKey}
        onPressEnter={(event) => !event.nativeEvent.isComposing && take(chosen)}
      />
      <SearchResults
        search={search}
        only={only}
        chosen={chosen}
        onChoose={setChosen}
        onTake={take}
        onShowAll={() => showOnly(null)}
      />
    </Dialog>
  );
}
