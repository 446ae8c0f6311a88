import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState, type ReactNode } from "react";
import type { DraftVersion } from "../../../../shared/domain/draft/draft.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { LoadingState } from "../../../components/LoadingState.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { ask } from "../../../lib/ask.ts";
import { momentInTable } from "../../../lib/format.ts";
import { questionQuery } from "../../../lib/query-client.ts";
import { useDesk } from "../desk/desk-context.ts";
import { CompareDialog } from "./CompareDialog.tsx";

/** 版本: kept states of the report, each to be compared with what stands now, and a template made from it. */
export function VersionPanel(): ReactNode {
  const { draftId } = useDesk();
  const versions = useQuery(questionQuery("drafts:listVersions", { id: draftId }));
  const [compared, compare] = useState<string | null>(null);
  return (
    <>
      <KeepVersion />
      {versions.isPending && <LoadingState small label="正在读取版本" />}
      {versions.isError && <ErrorState small error={errorOf(versions.error)} />}
      {versions.data?.length === 0 && (
        <p className="side-words">还没有保存过版本。送审前、修改后各存一版，可以逐字对比。</p>
      )}
      {versions.data !== undefined && versions.data.length > 0 && (
        <ul className="side-list version-list" aria-label="版本">
          {versions.data.map((version) => (
            <VersionLine key={version.id} version={version} onCompare={() => compare(version.id)} />
          ))}
        </ul>
      )}
      <KeepTemplate />
      {compared !== null && versions.data !== undefined && (
        <CompareDialog versions={versions.data} first={compared} onClose={() => compare(null)} />
      )}
    </>
  );
}

interface VersionLineProps {
  readonly version: DraftVersion;
  readonly onCompare: () => void;
}

function VersionLine({ version: { name, createdAt }, onCompare }: VersionLineProps): ReactNode {
  return (
    <li>
      <span>{name ?? "自动保存"}</span>
      <span className="figure-soft">{momentInTable(createdAt)}</span>
      <Button size="small" onClick={onCompare}>
        对比
      </Button>
    </li>
  );
}

/** Keeps the report as it is now under a name. */
function KeepVersion(): ReactNode {
  const { session, draftId } = useDesk();
  const client = useQueryClient();
  const keeping = useMutation({
    mutationFn: async (name: string) => {
      await session.saver.flush();
      return ask("drafts:saveVersion", { id: draftId, name });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["drafts:listVersions"] }),
  });
  return <NameForm label="版本名称" act="存为版本" hint="例如：送审稿" keeping={keeping} />;
}

/** Keeps the report as a beginning for others. */
function KeepTemplate(): ReactNode {
  const { session, draftId } = useDesk();
  const client = useQueryClient();
  const { message } = App.useApp();
  const keeping = useMutation({
    mutationFn: async (name: string) => {
      await session.saver.flush();
      return ask("drafts:saveAsTemplate", { id: draftId, name });
    },
    onSuccess: ({ name }) => {
      message.success({ key: "desk", content: `已存为模板“${name}”，起草报告时可以选用` });
      return client.invalidateQueries({ queryKey: ["drafts:listTemplates"] });
    },
  });
  return <NameForm label="模板名称" act="存为模板" hint="例如：季度简报" keeping={keeping} />;
}

interface NameFormProps {
  readonly label: string;
  readonly act: string;
  readonly hint: string;
  readonly keeping: {
    readonly isPending: boolean;
    readonly error: Error | null;
    readonly mutate: (name: string, options: { readonly onSuccess: () => void }) => void;
  };
}

function NameForm({ label, act, hint, keeping }: NameFormProps): ReactNode {
  const [name, setName] = useState("");
  const given = name.trim();
  return (
    <form
      className="side-section name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (given !== "") keeping.mutate(given, { onSuccess: () => setName("") });
      }}
    >
      <Input
        aria-label={label}
        placeholder={hint}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button htmlType="submit" disabled={given === "" || keeping.isPending}>
        {act}
      </Button>
      {keeping.error !== null && (
        <p className="new-draft-problem" role="alert">
          {errorInWords(errorOf(keeping.error)).text}
        </p>
      )}
    </form>
  );
}
