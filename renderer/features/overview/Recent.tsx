import { useState, type ReactNode } from "react";
import type { Overview } from "../../../shared/ipc/questions/overview.ts";
import { momentInList } from "../../lib/format.ts";
import { useNavigation } from "../../lib/navigation.tsx";
import { Panel } from "./Panel.tsx";

/** The items changed last. */
export function Recent({ recent }: { readonly recent: Overview["recent"] }): ReactNode {
  const { openItem } = useNavigation();
  const [now] = useState(() => new Date());
  return (
    <Panel title="最近改动" place="recent">
      <ul className="plain-list">
        {recent.map(({ id, title, updatedAt }) => (
          <li key={id}>
            <button className="recent-line" type="button" onClick={() => openItem(id)}>
              <span className="recent-title">{title}</span>
              <time className="recent-time" dateTime={updatedAt}>
                {momentInList(updatedAt, now)}
              </time>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
