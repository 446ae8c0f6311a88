import type { ReactNode } from "react";
import {
  placeholderGroupNames,
  placeholderInWords,
  type KnownPlaceholder,
} from "../../../../../shared/domain/template/known-placeholder.ts";
import { ErrorState } from "../../../../components/ErrorState.tsx";
import { LoadingState } from "../../../../components/LoadingState.tsx";
import { errorOf } from "../../../../lib/app-failure.ts";
import { usePlaceholders } from "./use-template-desk.ts";

/** Every placeholder with what it stands for, to be copied into a template. */
export function KnownPlaceholders(): ReactNode {
  const known = usePlaceholders();
  if (known.isPending) return <LoadingState small label="正在读取占位符清单" />;
  if (known.isError) return <ErrorState small error={errorOf(known.error)} onAction={() => void known.refetch()} />;
  return (
    <div className="template-known" tabIndex={0} role="region" aria-label="占位符清单">
      <table>
        <thead>
          <tr>
            <th scope="col">种类</th>
            <th scope="col">占位符</th>
            <th scope="col">填写的内容</th>
          </tr>
        </thead>
        <tbody>
          {known.data.map((one) => (
            <KnownLine key={one.name} {...one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function KnownLine({ name, group, explanation, available }: KnownPlaceholder): ReactNode {
  return (
    <tr className={available ? "" : "template-absent"}>
      <td>{placeholderGroupNames[group]}</td>
      <td className="template-name">{placeholderInWords(name)}</td>
      <td>
        {explanation}
        {!available && "（本年度没有内容）"}
      </td>
    </tr>
  );
}
