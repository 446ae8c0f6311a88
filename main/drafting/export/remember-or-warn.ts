import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { storeError } from "../../store/store-error.ts";

/**
 * Keeps what belongs to a file that has just been written. The file lies in its place whatever becomes of that, so a store that
 * cannot take it (full disk, in another program's hands, damaged) is answered as a warning, not as a failure; anything else is
 * thrown.
 */
export function rememberOrWarn(storePath: string, remember: () => void): readonly string[] {
  try {
    remember();
    return [];
  } catch (error) {
    const fault = storeError(error, storePath);
    if (fault === null) throw error;
    const { title } = errorInWords(fault);
    return [
      `报告文件已经写好，但数据文件没有记下这次导出（${title}），归档和比对改稿时找不到这一份。请处理后再导出一次。`,
    ];
  }
}
