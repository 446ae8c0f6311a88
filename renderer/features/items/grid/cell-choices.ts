import type { CellField } from "../../../../shared/exchange/grid/cell-field.ts";
import { itemKinds, itemPhases, itemStatuses } from "../../../../shared/domain/item.ts";
import { kindLabels, phaseLabels, statusLabels } from "../../../../shared/domain/labels.ts";
import { sharedOwnColumns, type OwnColumn } from "../../../../shared/domain/own-column.ts";
import { isOwnField, type OwnField } from "../../../../shared/domain/own-field.ts";
import type { ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import { ownColumnOf } from "../own-columns/own-of-list.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import type { WordFit } from "../../../lib/word-fit.ts";

/** Words that are offered while typing. */
export interface CellChoices {
  /** Nothing else may stand in the cell. */
  readonly fixed: boolean;
  /** Those that fit what is typed, at most as many as the list shows. */
  readonly fitting: (text: string) => readonly string[];
}

const isPartOf: WordFit = (word, typed) => word.includes(typed.trim());

const mostShown = 12;
const none: CellChoices = { fixed: false, fitting: () => [] };

const statuses = fixedChoices(itemStatuses.map((status) => statusLabels[status]));
const kinds = fixedChoices(itemKinds.map((kind) => kindLabels[kind]));
const phases = fixedChoices(itemPhases.map((phase) => phaseLabels[phase]));

/** The words that a column offers: its fixed ones, or those the year knows already. */
export function choicesOf(
  catalog: Catalog | undefined,
  fits: WordFit = isPartOf,
): (field: CellField, row?: ItemRow) => CellChoices {
  return (field, row) => {
    if (isOwnField(field)) return ownChoices(catalog?.ownColumns ?? [], field, row);
    switch (field) {
      case "status":
        return statuses;
      case "kind":
        return kinds;
      case "phase":
        return phases;
      case "field":
        return knownWords(catalog?.fields.map(({ name }) => name) ?? []);
      case "leadUnit":
        return knownWords(catalog?.units ?? [], fits);
      case "parties":
        return knownNames(catalog?.parties ?? [], fits);
      case "responsibleUnits":
        return knownNames(catalog?.units ?? [], fits);
      default:
        return none;
    }
  };
}

/** The choices of the row's own list; without a row those of every list that has the column. */
function ownChoices(own: readonly OwnColumn[], field: OwnField, row: ItemRow | undefined): CellChoices {
  const column =
    row === undefined
      ? sharedOwnColumns(own).find((shared) => shared.field === field)
      : ownColumnOf(own, row.item, field);
  return column?.kind === "choice" ? fixedChoices(column.choices) : none;
}

function fixedChoices(words: readonly string[]): CellChoices {
  return {
    fixed: true,
    fitting: (text) => {
      const fitting = words.filter((word) => word.includes(text.trim()));
      return fitting.length === 0 || words.includes(text.trim()) ? startingWith(words, text.trim()) : fitting;
    },
  };
}

/** A word that is complete leads, and the others stay in reach; a text that fits none offers none. */
function startingWith(words: readonly string[], text: string): readonly string[] {
  return words.includes(text) ? [text, ...words.filter((word) => word !== text)] : [];
}

function knownWords(words: readonly string[], fits: WordFit = isPartOf): CellChoices {
  return {
    fixed: false,
    fitting: (text) => words.filter((word) => word !== text.trim() && fits(word, text)).slice(0, mostShown),
  };
}

/** Of several names the last one is being typed; a choice completes it and keeps the others. */
function knownNames(words: readonly string[], fits: WordFit): CellChoices {
  return {
    fixed: false,
    fitting: (text) => {
      const end = text.search(/[^、，,；;]*$/u);
      const [before, last] = [text.slice(0, end), text.slice(end).trim()];
      const fitting = words.filter((word) => word !== last && fits(word, last) && !before.includes(word));
      return fitting.slice(0, mostShown).map((word) => `${before}${word}`);
    },
  };
}
