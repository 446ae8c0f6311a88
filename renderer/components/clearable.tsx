import { CloseCircleFilled } from "@ant-design/icons";

/** For lists whose choice can be taken away: the button is read out by its name, which would otherwise be an English one. */
export const clearable = { clearIcon: <CloseCircleFilled />, label: "清除" };
