import type { AppError } from "../errors.ts";
import { retry, words, type ErrorAction, type ErrorInWords } from "./words.ts";

/** Why a file could not be written where it was to be written. */
type DestinationError = Extract<
  AppError,
  {
    readonly kind:
      | "folder-not-writable"
      | "folder-missing"
      | "destination-is-folder"
      | "name-too-long"
      | "disk-read-only"
      | "disk-full"
      | "file-in-use"
      | "write-interrupted";
  }
>;

const chooseDestination: ErrorAction = { kind: "choose-destination", label: "另选位置" };

/** Says why a file was not written, and what to do about just that. */
export function destinationInWords(error: DestinationError): ErrorInWords {
  switch (error.kind) {
    case "folder-not-writable":
      return words(
        "没有写入权限",
        `不能写入“${error.path}”，原有文件和数据都没有改动。请换一个可以写入的位置，或者请管理员开放权限。`,
        chooseDestination,
      );
    case "folder-missing":
      return words(
        "没有这个文件夹",
        `“${error.path}”所在的文件夹不存在，或者已被移走，这次没有写入。请先建立这个文件夹，或者换一个位置。`,
        chooseDestination,
      );
    case "destination-is-folder":
      return words(
        "这个名称已是文件夹",
        `“${error.path}”是一个文件夹，不能写成文件，其中的内容没有改动。请换一个文件名，或者写到这个文件夹里面。`,
        chooseDestination,
      );
    case "name-too-long":
      return words(
        "文件名太长",
        `“${error.path}”超过了系统允许的长度，这次没有写入。请把文件名改短，或者换到层级较少的文件夹。`,
        chooseDestination,
      );
    case "disk-read-only":
      return words(
        "磁盘是只读的",
        `“${error.path}”所在的磁盘有写保护，例如光盘、锁定的移动硬盘、只供读取的共享盘，这次没有写入。请解除写保护，或者换一个位置。`,
        chooseDestination,
      );
    case "disk-full":
      return words(
        "磁盘空间不足",
        `“${error.path}”所在的磁盘已满，这次没有写入，原有文件和数据都没有改动。请清理出空间后再试，或者换一个位置。`,
        retry,
      );
    case "file-in-use":
      return words(
        "文件正在使用",
        `“${error.path}”可能正在 Word、WPS 等程序中打开，或者设成了只读，这次没有写入，原文件没有改动。请先关闭它再试，或者换一个文件名。`,
        retry,
      );
    case "write-interrupted":
      return words(
        "写入中断",
        `“${error.path}”没有写完：移动硬盘可能已经拔出，网络可能已经断开，或者写到一半的文件被其他程序清理。原有文件和数据都没有改动。请检查后再试，或者换一个位置。`,
        retry,
      );
    default:
      return error satisfies never;
  }
}
