import { Button } from "antd";
import type { ReactNode } from "react";
import { EmptyState } from "../../../../components/EmptyState.tsx";
import { ErrorState } from "../../../../components/ErrorState.tsx";
import { LoadingState } from "../../../../components/LoadingState.tsx";
import { errorOf } from "../../../../lib/app-failure.ts";
import { useWorkingYear } from "../../../../lib/working-year.tsx";
import { FormsPage } from "../FormsPage.tsx";
import { useFormRounds } from "../queries.ts";
import { Round } from "./Round.tsx";

interface RoundsPageProps {
  readonly choosing: boolean;
  readonly onSend: () => void;
  readonly onCollect: () => void;
}

/** What was sent out in the year and who has answered; from here forms go out and come back. */
export function RoundsPage({ choosing, onSend, onCollect }: RoundsPageProps): ReactNode {
  const { year } = useWorkingYear();
  const rounds = useFormRounds(year);
  const isFirst = rounds.data?.length === 0;
  return (
    <FormsPage
      title="发出和收回"
      foot={
        <>
          <span className="step-waits" />
          <Button type={isFirst ? "primary" : "default"} onClick={onSend}>
            发出填报表
          </Button>
          <Button type={isFirst ? "default" : "primary"} loading={choosing} onClick={onCollect}>
            收回填报表
          </Button>
        </>
      }
    >
      {rounds.isPending && <LoadingState small label="正在读取发出的记录" />}
      {rounds.isError && <ErrorState small error={errorOf(rounds.error)} onAction={() => void rounds.refetch()} />}
      {isFirst && (
        <EmptyState
          small
          title={`${year}年度还没有发出填报表`}
          text="填报表是按单位分开的表格：已有的内容锁定，需要填报的各列空出。各单位填好报回后在这里收回，逐处核对再记入清单。"
        />
      )}
      {rounds.data?.map((round, index) => (
        <Round key={round.id} round={round} open={index === 0} />
      ))}
    </FormsPage>
  );
}
