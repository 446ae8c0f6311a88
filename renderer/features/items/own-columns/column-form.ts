import type { OwnColumn, OwnColumnDraft, OwnColumnKind } from "../../../../shared/domain/own-column.ts";

/** A choice as it is being set up; `formerly` is the one that items have so far. */
export interface TypedChoice {
  readonly name: string;
  readonly formerly: string | null;
}

/** A column as it stands in its form. */
export interface TypedColumn {
  readonly name: string;
  readonly kind: OwnColumnKind;
  readonly unit: string;
  readonly choices: readonly TypedChoice[];
  readonly inAnnex: boolean;
}

export const emptyColumn: TypedColumn = { name: "", kind: "text", unit: "", choices: [], inAnnex: false };

export function typedFrom({ name, kind, unit, choices, inAnnex }: OwnColumn): TypedColumn {
  const typed = choices.map((choice) => ({ name: choice, formerly: choice }));
  return { name, kind, unit: unit ?? "", choices: typed, inAnnex };
}

/** What is asked for a new column; lines left blank are none. */
export function draftFrom({ name, kind, unit, choices, inAnnex }: TypedColumn): OwnColumnDraft {
  return {
    name: name.trim(),
    kind,
    unit: kind === "number" ? unit.trim() || null : null,
    choices: kind === "choice" ? given(choices).map((choice) => choice.name) : [],
    inAnnex,
  };
}

/** What is asked of a column that is there. */
export function changesFrom(typed: TypedColumn) {
  const { name, kind, unit, inAnnex } = draftFrom(typed);
  return { name, kind, unit, inAnnex, choices: kind === "choice" ? given(typed.choices) : [] };
}

function given(choices: readonly TypedChoice[]): TypedChoice[] {
  return choices.map((choice) => ({ ...choice, name: choice.name.trim() })).filter((choice) => choice.name !== "");
}
