import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import * as templates from "../../store/draft-templates.ts";

/** The templates in use, by name. */
export const listTemplates: UseCase<"drafts:listTemplates"> = ({ db }) => succeed(templates.listTemplates(db));
