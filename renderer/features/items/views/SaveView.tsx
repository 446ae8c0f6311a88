import { App, Button, Checkbox, Input } from "antd";
import { useState, type ReactNode } from "react";
import type { ListView, ViewContent } from "../../../../shared/ipc/questions/views.ts";
import { refusalInWords } from "../../../lib/refusal-in-words.ts";
import { useViewChanges } from "./queries.ts";

interface SaveViewProps {
  readonly year: number;
  readonly content: ViewContent;
  readonly taken: readonly ListView[];
  readonly onSaved: () => void;
}

/** Keeps the list as it is shown under a new name, for this year or for all. */
export function SaveView({ year, content, taken, onSaved }: SaveViewProps): ReactNode {
  const { message } = App.useApp();
  const { create } = useViewChanges();
  const [name, setName] = useState("");
  const [allYears, setAllYears] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const save = () => {
    const wanted = name.trim();
    if (wanted === "") return setProblem("请填写视图的名称。");
    if (taken.some((view) => view.name === wanted)) return setProblem(`已有名为“${wanted}”的视图，请换一个名称。`);
    create.mutate(
      { name: wanted, year: allYears ? null : year, content },
      {
        onSuccess: () => {
          void message.success(`已保存视图“${wanted}”`);
          onSaved();
        },
        onError: (thrown) => setProblem(refusalInWords(thrown)),
      },
    );
  };
  return (
    <div className="views-save">
      <h3 className="panel-title">把当前清单存为视图</h3>
      <div className="panel-line">
        <Input
          size="small"
          aria-label="视图名称"
          placeholder="视图名称"
          maxLength={60}
          value={name}
          onChange={({ target }) => {
            setName(target.value);
            setProblem(null);
          }}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) save();
          }}
        />
        <Button size="small" type="primary" onClick={save}>
          保存视图
        </Button>
      </div>
      <Checkbox checked={allYears} onChange={({ target }) => setAllYears(target.checked)}>
        各年度都可以用
      </Checkbox>
      {problem !== null && (
        <p className="panel-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
