import { CheckOutlined, DeleteOutlined, EditOutlined, SaveOutlined } from "@ant-design/icons";
import { App, Button, Input } from "antd";
import { useState, type ReactNode } from "react";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import type { ListView, ViewContent } from "../../../../shared/ipc/questions/views.ts";
import { MenuItem } from "../../../components/MenuItem.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { useViewChanges } from "./queries.ts";

interface ViewLineProps {
  readonly view: ListView;
  readonly current: boolean;
  /** What the list shows now. */
  readonly content: ViewContent;
  readonly onShow: () => void;
}

/** A view that was kept: shown by its name, and changed, renamed or forgotten beside it. */
export function ViewLine({ view, current, content, onShow }: ViewLineProps): ReactNode {
  const { message } = App.useApp();
  const { create, update, remove } = useViewChanges();
  const [name, rename] = useState<string | null>(null);
  const tell = (thrown: unknown) => void message.error(errorInWords(errorOf(thrown)).text);
  const change = (changes: { readonly name?: string; readonly content?: ViewContent }, done: string) =>
    update.mutate({ view, changes }, { onSuccess: () => void message.success(done), onError: tell });
  const forget = () =>
    remove.mutate(view, {
      onError: tell,
      onSuccess: () => {
        const { name: kept, year, content: held } = view;
        const key = `view ${view.id}`;
        const bringBack = () => {
          message.destroy(key);
          create.mutate({ name: kept, year, content: held }, { onError: tell });
        };
        void message.open({ key, duration: 8, content: <Forgotten name={kept} onUndo={bringBack} /> });
      },
    });
  const keepName = () => {
    if (name !== null && name.trim() !== "" && name.trim() !== view.name) change({ name: name.trim() }, "视图已改名");
    rename(null);
  };
  if (name !== null) {
    return (
      <li className="panel-line">
        <Input
          size="small"
          autoFocus
          aria-label={`${view.name}的新名称`}
          maxLength={60}
          value={name}
          onChange={({ target }) => rename(target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
            event.stopPropagation();
            rename(null);
          }}
          onPressEnter={keepName}
        />
        <LineButton label="确定" icon={<CheckOutlined />} onClick={keepName} />
      </li>
    );
  }
  return (
    <li className="panel-line">
      <MenuItem
        label={view.year === null ? view.name : `${view.name}（${view.year}年度）`}
        current={current}
        onClick={onShow}
      />
      <LineButton
        label={`按当前清单更新视图${view.name}`}
        icon={<SaveOutlined />}
        onClick={() => change({ content }, "视图已按当前清单更新")}
      />
      <LineButton label={`重命名视图${view.name}`} icon={<EditOutlined />} onClick={() => rename(view.name)} />
      <LineButton label={`删除视图${view.name}`} icon={<DeleteOutlined />} onClick={forget} />
    </li>
  );
}

function Forgotten({ name, onUndo }: { readonly name: string; readonly onUndo: () => void }): ReactNode {
  return (
    <span>
      已删除视图“{name}”。
      <Button type="link" size="small" onClick={onUndo}>
        撤销删除
      </Button>
    </span>
  );
}

interface LineButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}

function LineButton({ label, icon, onClick }: LineButtonProps): ReactNode {
  return <Button type="text" size="small" aria-label={label} title={label} icon={icon} onClick={onClick} />;
}
