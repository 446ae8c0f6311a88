import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import type { OpenedDraft } from "../../../../shared/ipc/questions/drafts.ts";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { LoadingState } from "../../../components/LoadingState.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { ask } from "../../../lib/ask.ts";
import { useSharedValue } from "../../../lib/shared-value.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import { showInLists } from "../queries.ts";
import { useReadings } from "../figures/use-readings.ts";
import { useObjectReadings } from "../objects/use-object-readings.ts";
import { sessionOf } from "../session/open-sessions.ts";
import type { DraftSession } from "../session/draft-session.ts";
import { DeskContext, type Desk } from "./desk-context.ts";
import { DeskFrame } from "./DeskFrame.tsx";
import "../../../components/paper/paper.css";
import "../../../components/paper/paper-blocks.css";
import "./desk.css";
import "./desk-paper.css";
import "./desk-figures.css";
import "./desk-objects.css";
import "./desk-annexes.css";
import { useShownWords, type OpenedPlace } from "./show-words.ts";

interface DraftDeskProps {
  readonly opened: OpenedPlace;
  readonly onLeave: () => void;
}

/** A report lies open: chapters, paper, and what can be put in. */
export function DraftDesk({ opened: place, onLeave }: DraftDeskProps): ReactNode {
  const draftId = place.id;
  // Read when it is opened and never again: from then on the truth lies on the desk.
  const [opening] = useState(() => crypto.randomUUID());
  const opened = useQuery({
    queryKey: ["drafting:open", draftId, opening],
    queryFn: () => ask("drafts:read", { id: draftId }),
    // It stays while another page is shown, however long.
    gcTime: Number.POSITIVE_INFINITY,
  });
  const client = useQueryClient();
  const leave = () => {
    onLeave();
    client.removeQueries({ queryKey: ["drafting:open"] });
  };
  if (opened.isPending) return <LoadingState label="正在打开报告" />;
  if (opened.isError) {
    return (
      <div className="desk-failed">
        <button type="button" className="link-button" onClick={leave}>
          返回报告列表
        </button>
        <ErrorState error={errorOf(opened.error)} onAction={() => void opened.refetch()} />
      </div>
    );
  }
  return <OpenDesk place={place} opened={opened.data} onLeave={leave} />;
}

interface OpenDeskProps {
  readonly place: OpenedPlace;
  readonly opened: OpenedDraft;
  readonly onLeave: () => void;
}

function OpenDesk({ place, opened, onLeave }: OpenDeskProps): ReactNode {
  const [session] = useState(() => sessionOf(opened.draft, opened.recoveredFrom === null));
  const draft = useSharedValue(session.facts);
  const { readOnly: isArchived } = useWorkingYear();
  const readOnly = isArchived || draft.state === "final" || draft.deletedAt !== null;
  useSessionEvents(session);
  useShownWords(session, place);
  useReadings(session);
  useObjectReadings(session);
  const isLocked = useSharedValue(session.locked) !== null;
  useEffect(() => session.editor.setEditable(!readOnly && !isLocked, false), [session, readOnly, isLocked]);
  const desk = useMemo<Desk>(() => ({ draftId: draft.id, draft, session, readOnly }), [draft, session, readOnly]);
  return (
    <DeskContext value={desk}>
      <DeskFrame recoveredFrom={opened.recoveredFrom} onLeave={onLeave} />
    </DeskContext>
  );
}

/** What the session tells goes into the lists and to the person. */
function useSessionEvents(session: DraftSession): void {
  const client = useQueryClient();
  const { message } = App.useApp();
  useEffect(() => {
    session.tell({
      onSaved: (summary) => showInLists(client, summary),
      onNotice: (sentence) => void message.info({ key: "desk", content: sentence, duration: 6 }),
    });
  }, [session, client, message]);
}
