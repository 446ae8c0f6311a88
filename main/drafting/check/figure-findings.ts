import type { CheckFinding } from "../../../shared/domain/draft/check-finding.ts";
import type { FigureStanding } from "../../../shared/domain/draft/figure-answers.ts";
import { finding } from "./finding.ts";

/** What is to be said of each bound figure before the report goes out. */
export function figureFindings(figures: readonly FigureStanding[]): readonly CheckFinding[] {
  return figures.flatMap((standing) => {
    const { chapterId, blockId, figure, text } = standing;
    const place = { chapterId, blockId, figureId: figure.id, quote: text };
    return [...stateFindings(standing), ...directionFindings(standing), ...sourceFindings(standing)].map((found) =>
      finding({ ...found, ...place }),
    );
  });
}

type Said = Pick<CheckFinding, "rule" | "severity" | "message">;

function stateFindings({ state, text, now, missing, figure, formula }: FigureStanding): readonly Said[] {
  switch (state) {
    case "moved":
      return [{ rule: "moved-figure", severity: "error", message: `${text}现为${now?.text ?? ""}（${formula}）。` }];
    case "missing":
      return [{ rule: "missing-figure", severity: "error", message: `${text}已没有数据：${missing ?? ""}。` }];
    case "unconfirmed": {
      const former = figure.former;
      const before = former === undefined ? "" : `，${former.year}年度为${former.text}`;
      return [{ rule: "unconfirmed-figure", severity: "warning", message: `${text}尚未核对${before}（${formula}）。` }];
    }
    case "fixed": {
      const differs = now !== null && now.text !== text ? `，数据为${now.text}` : "";
      const reason = figure.fixed?.reason ?? "";
      return [{ rule: "fixed-figure", severity: "note", message: `${text}为手工固定（${reason}）${differs}。` }];
    }
    case "current":
      return [];
  }
}

function directionFindings({ contradictedWord, now, text }: FigureStanding): readonly Said[] {
  if (contradictedWord === null) return [];
  const value = now === null || now.text === text ? text : now.text;
  return [
    {
      rule: "direction",
      severity: "error",
      message: `句中写的是“${contradictedWord}”，与数据（${value}）的增减方向不符。`,
    },
  ];
}

/** Counts and sums come from the lists; an indicator is somebody's word, which needs a source. */
function sourceFindings({ figure, sourceSentence, now }: FigureStanding): readonly Said[] {
  if (figure.source.kind !== "observation" || sourceSentence !== null || now === null) return [];
  return [
    { rule: "figure-without-source", severity: "warning", message: `指标“${figure.source.indicator}”没有出处。` },
  ];
}
