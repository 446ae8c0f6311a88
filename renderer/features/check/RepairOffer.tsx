import { Button } from "antd";
import type { ReactNode } from "react";
import type { FindingPlace, Repair } from "../../../shared/domain/check/finding.ts";
import { repairFailureInWords } from "./in-words.ts";
import type { Mended } from "./mended.ts";
import { useRepair } from "./mutations.ts";

interface RepairOfferProps {
  readonly repair: Repair;
  readonly place: FindingPlace;
  readonly onMended: (mended: Mended) => void;
}

/** The change that would put a finding right: made by a click, never unasked. */
export function RepairOffer({ repair, place, onMended }: RepairOfferProps): ReactNode {
  const making = useRepair(onMended);
  return (
    <>
      <Button
        size="small"
        aria-label={`${repair.label}：${place.title}`}
        loading={making.isPending}
        onClick={() => making.mutate({ repair, place })}
      >
        {repair.label}
      </Button>
      {making.isError && (
        <p className="check-failure" role="alert">
          {repairFailureInWords(making.error)}
        </p>
      )}
    </>
  );
}
