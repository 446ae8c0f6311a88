import { Input, type InputRef } from "antd";
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Dialog } from "../../components/Dialog.tsx";
import { SearchResults } from "./SearchResults.tsx";
import { resultId } from "./result-id.ts";
import { canOpen, useOpenHit } from "./use-open-hit.ts";
import { useSearch } from "./use-search.ts";
import "./search.css";

interface SearchDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Finds text in items, progress, indicators and sources of all years; arrows choose, Enter opens. */
export function SearchDialog({ open, onClose }: SearchDialogProps): ReactNode {
  const field = useRef<InputRef>(null);
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const search = useSearch(text);
  const openHit = useOpenHit();
  const lastIndex = search.hits.length - 1;

  const openAt = (index: number) => {
    const hit = search.hits[index];
    if (hit === undefined || !canOpen(hit)) return;
    onClose();
    openHit(hit);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    setChosen(Math.max(0, Math.min(lastIndex, chosen + step)));
  };
  const onType = (typed: string) => {
    setText(typed);
    setChosen(0);
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
      afterOpenChange={(opened) => opened && field.current?.select()}
    >
      <Input
        ref={field}
        size="large"
        variant="borderless"
        autoFocus
        maxLength={200}
        placeholder="搜索事项、进展、指标和素材"
        role="combobox"
        aria-expanded={search.hits.length > 0}
        aria-controls="search-results"
        aria-activedescendant={search.hits.length > 0 ? resultId(chosen) : undefined}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKey}
        onPressEnter={(event) => !event.nativeEvent.isComposing && openAt(chosen)}
      />
      <SearchResults search={search} chosen={chosen} onChoose={setChosen} onOpen={openAt} />
    </Dialog>
  );
}
