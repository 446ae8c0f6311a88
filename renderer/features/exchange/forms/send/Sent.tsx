import type { ReactNode } from "react";
import { WrittenFile } from "../../../../components/WrittenFile.tsx";
import { countInTable } from "../../../../lib/format.ts";
import type { WrittenForms } from "../mutations.ts";

/** After sending: where the forms lie. */
export function Sent({ written: { forms, path, bytes, grant } }: { readonly written: WrittenForms }): ReactNode {
  const [only] = forms;
  const isFile = only !== undefined && only.path === path;
  const title = isFile ? `已写好${only.unit}的填报表` : `已写好${countInTable(forms.length)}个单位的填报表`;
  return <WrittenFile title={title} path={path} bytes={bytes} grant={grant} opens={isFile ? "file" : "folder"} />;
}
