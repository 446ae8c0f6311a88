import { Input } from "antd";
import { SearchOutlined } from "@ant-design/icons";
import { useEffect, useEffectEvent, useState, type ReactNode } from "react";

/** How long typing must rest before the list is searched, in ms. */
const restBeforeSearch = 150;

interface SearchBoxProps {
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

/** Searches while typing, but not while an input method still composes a word. */
export function SearchBox({ text, onSearch }: SearchBoxProps): ReactNode {
  const [typed, type] = useState(text);
  const [known, setKnown] = useState(text);
  const [composing, setComposing] = useState(false);
  if (known !== text) {
    setKnown(text);
    type(text);
  }
  const search = useEffectEvent((wanted: string) => {
    setKnown(wanted);
    onSearch(wanted);
  });
  useEffect(() => {
    if (composing || typed.trim() === text) return undefined;
    const timer = setTimeout(() => search(typed.trim()), restBeforeSearch);
    return () => clearTimeout(timer);
  }, [typed, text, composing]);

  return (
    <Input
      className="filter-search"
      allowClear
      aria-label="搜索事项"
      placeholder="搜索名称、内容、单位"
      prefix={<SearchOutlined aria-hidden="true" />}
      value={typed}
      onChange={(event) => type(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onPressEnter={() => search(typed.trim())}
    />
  );
}
