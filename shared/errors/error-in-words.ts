import type { AppError, InputProblem } from "../errors.ts";
import { destinationInWords } from "./destination-in-words.ts";
import { retry, words, type ErrorAction, type ErrorInWords } from "./words.ts";
import { listInWords } from "../domain/list-in-words.ts";
import { draftInWords } from "./draft-in-words.ts";
import { textFileInWords } from "./text-file-in-words.ts";
import { wordFileInWords } from "./word-file-in-words.ts";
import { workbookInWords } from "./workbook-in-words.ts";

type NotFound = Extract<AppError, { readonly kind: "not-found" }>;
type EditedElsewhere = Extract<AppError, { readonly kind: "edited-elsewhere" }>;

const reload: ErrorAction = { kind: "reload", label: "刷新" };
const openArchive: ErrorAction = { kind: "open-archive", label: "查看归档" };

/** Says an error to the person at the desk: every kind has words, and at most one next step. */
export function errorInWords(error: AppError): ErrorInWords {
  switch (error.kind) {
    case "unexpected":
      return words(
        "这一步没有完成",
        `程序遇到了没有预料到的情况，已经保存的数据没有受影响。请再试一次；如果再次出现，请把编号“${error.reference}”告诉维护人员。`,
        retry,
      );
    case "cancelled":
      return words("已取消", "操作已取消，数据没有改动，也没有留下未写完的文件。需要时可以重新开始。", null);
    case "input-not-acceptable":
      return words(
        "填写的内容需要修改",
        `${problemsInWords(error.problems)}其他内容没有改动，改正后可以再次保存。`,
        null,
      );
    case "not-found":
      return notFoundInWords(error);
    case "edited-elsewhere":
      return editedElsewhereInWords(error);
    case "year-archived":
      return words(
        `${error.year}年度已归档`,
        "归档后的年度不能再修改，这次改动没有保存，已归档的内容完好。需要查看、核验或导出时，请到“归档”页。",
        openArchive,
      );
    case "year-exists":
      return words(`${error.year}年度已经建立`, "原有内容没有改动，可以直接切换到该年度。", {
        kind: "open-year",
        label: "切换到该年度",
      });
    case "step-not-next":
      return words(
        "步骤已经有变化",
        `${error.year}年度在这之后又有了别的改动，为避免弄错，这次没有撤销或重做任何内容。请核对最新的一步后再操作。`,
        reload,
      );
    case "step-blocked":
      return words(
        "这一步不能撤销或重做",
        `${error.label}：有关内容后来又有改动，或者已被别处使用，为避免覆盖，这次没有改动任何内容。需要找回原值的，请在该事项的“历史”中逐项恢复。`,
        reload,
      );
    case "source-cited-elsewhere":
      return words(
        "其他年度还在引用这份素材",
        `${listInWords(error.years.map((year) => `${year}年度`))}还有内容以它为出处，这次没有删除，素材和出处都完好。需要删除的，请先切换到有关年度取消引用。`,
        null,
      );
    case "text-file-refused":
      return words(`不能读取“${error.name}”`, textFileInWords(error.fault), null);
    case "draft-refused":
      return words(
        `“${error.title}”没有改动`,
        draftInWords(error.fault),
        error.fault === "edited-elsewhere" ? { kind: "show-current", label: "对照查看" } : reload,
      );
    case "report-data-changed":
      return words(
        "数据在预览之后有变动",
        `${error.year}年度的数据已经更新，为避免新旧数据混在一起，这次没有继续。数据都已保存，请刷新后核对一遍，再重新操作。`,
        reload,
      );
    case "snapshot-damaged":
      return words(
        "归档内容有损坏",
        `以下部分与归档时的记录不一致：${error.parts.join("、")}。其余部分完好。请从备份中恢复后再使用。`,
        null,
      );
    case "store-not-empty":
      return words(
        "已有数据，没有填入示例",
        `“${error.path}”中已有数据，示例数据只能填入空的数据文件。原有数据没有改动，请另选一个新的数据文件。`,
        null,
      );
    case "store-newer":
      return words(
        "数据文件由更新版本的程序保存",
        `“${error.path}”的数据格式为第${error.found}版，本程序只认识到第${error.known}版。数据没有改动，请安装新版本的程序后再打开。`,
        null,
      );
    case "store-damaged":
      return words("数据文件已损坏", storeDamagedText(error.path, error.keptAt, error.restorable), null);
    case "backup-damaged":
      return words("备份文件已损坏", `备份“${error.path}”已损坏，不能使用，现有数据没有改动。请换一份备份。`, null);
    case "store-locked":
      return words(
        "数据文件正被占用",
        `“${error.path}”正被另一个程序使用，暂时不能读写，已经保存的数据完好。请关闭另一个程序后再试。`,
        retry,
      );
    case "store-read-only":
      return words(
        "数据文件只能查看",
        `“${error.path}”或者它所在的文件夹不允许写入，这次没有改动任何内容。可以照常查看、查找和导出；需要修改的，请把数据文件复制到可以写入的位置，或者请管理员开放权限后重新打开。`,
        null,
      );
    case "folder-not-writable":
    case "folder-missing":
    case "destination-is-folder":
    case "name-too-long":
    case "disk-read-only":
    case "disk-full":
    case "file-in-use":
    case "write-interrupted":
      return destinationInWords(error);
    case "not-a-backup":
      return words(
        "不是本程序的数据文件",
        `“${error.path}”不是本程序保存的数据或备份，或者已经损坏。它和现有数据都没有改动，请另选一个文件。`,
        null,
      );
    case "word-file-refused":
      return words(`不能读取“${error.name}”`, wordFileInWords(error.fault), null);
    case "workbook-refused":
      return words(`不能读取“${error.name}”`, workbookInWords(error.fault), null);
    case "workbook-changed":
      return words(
        "文件在预览之后有变动",
        `“${error.name}”已经重新保存过，为避免导入没有核对的内容，这次没有继续。数据没有改动，请重新预览后再导入。`,
        reload,
      );
    default:
      return error satisfies never;
  }
}

/** 事项名称不能是空白；完成时限不是有效的日期。 */
export function problemsInWords(problems: readonly InputProblem[]): string {
  const sentences = [...new Set(problems.map(({ message }) => message))];
  return `${sentences.length === 0 ? "填写的内容不符合要求" : sentences.join("；")}。`;
}

function notFoundInWords({ what, name }: NotFound): ErrorInWords {
  switch (what) {
    case "item":
      return words("找不到这条事项", "它可能已经被删除。其他内容没有受影响，请刷新清单。", reload);
    case "progress":
      return words("找不到这条进展", "它可能已经被删除。其他内容没有受影响，请刷新后查看。", reload);
    case "problem":
      return words("找不到这条问题", "它可能已经被删除。其他内容没有受影响，请刷新后查看。", reload);
    case "year":
      return words("没有这个年度", "还没有建立这个年度，已有年度没有受影响。请先建立年度，或者另选一个年度。", reload);
    case "snapshot":
      return words("找不到这份归档", "归档中没有它，其他归档没有受影响。请刷新归档列表后再选。", openArchive);
    case "file":
      return words(
        name === undefined ? "找不到文件" : `找不到文件“${name}”`,
        "文件可能已被移走或改名，数据没有受影响。请确认位置后再试。",
        null,
      );
    case "store":
      return words("找不到数据文件", "指定的位置没有数据文件，别处的数据没有受影响。请确认位置后再试。", null);
    case "worklist":
      return words("找不到这份清单", "它可能已经被删除，这次改动没有保存。请刷新后另选一份清单。", reload);
    case "version":
      return words("找不到这个清单版本", "它可能已经被删除，清单和事项没有受影响。请刷新后查看。", reload);
    case "field":
      return words(
        "领域已经有变化",
        "它可能已经被删除，或者本年度的领域已有增减，这次没有改动。请刷新后再操作。",
        reload,
      );
    case "word":
      return words("词库中找不到这个词", "它可能已经并入别的词，事项没有受影响。请刷新后再操作。", reload);
    case "move":
      return words("找不到这条调入调出记录", "它可能已经撤回，清单和事项没有受影响。请刷新后查看。", reload);
    case "own-column":
      return words(
        "找不到这个自定义列",
        "它可能已经被删除，这次改动没有保存，其他内容没有受影响。请刷新后查看。",
        reload,
      );
    case "observation":
      return words("找不到这个指标值", "它可能已经被删除。其他内容没有受影响，请刷新后查看。", reload);
    case "source":
      return words("找不到这份素材", "它可能已经被删除。其他内容没有受影响，请刷新后查看。", reload);
    case "citation":
      return words("找不到这处出处", "它可能已经取消。其他内容没有受影响，请刷新后查看。", reload);
    case "draft":
      return words("找不到这份报告", "它可能已经被删除。其他报告没有受影响，请刷新后查看。", reload);
    case "draft-version":
      return words("找不到这个版本", "其他版本和报告现在的内容都没有受影响。请刷新后另选一个。", reload);
    case "draft-template":
      return words("找不到这个模板", "它可能已经被删除。其他模板没有受影响，请刷新后另选一个。", reload);
    case "word-template":
      return words("找不到这个模板", "它可能已经被移除、改名或更换。其他模板没有受影响，请刷新后另选一个。", reload);
    case "view":
      return words("找不到这个视图", "它可能已经被删除或改名，清单内容没有受影响。请刷新后另选一个视图。", reload);
    case "change":
      return words("找不到这次改动", "它可能已经被撤销，现有内容没有受影响。请刷新后查看。", reload);
    case "deletion":
      return words("不能撤销这次删除", "删除的内容可能已经恢复，其他内容没有受影响。请刷新后查看。", reload);
    default:
      return what satisfies never;
  }
}

function editedElsewhereInWords({ current }: EditedElsewhere): ErrorInWords {
  const what = {
    item: "这条事项",
    progress: "这条进展",
    problem: "这条问题",
    worklist: "这份清单",
    version: "这个清单版本",
    word: "词库中的这个词",
    field: "这个领域",
    move: "这条调入调出记录",
    "own-column": "这个自定义列",
    observation: "这个指标值",
    source: "这份素材",
    year: "年度设置",
  }[current.kind];
  return words(
    `${what}已在别处修改`,
    "这次改动没有保存，别处的修改和您填写的内容都保留着。请对照两处内容，选定后再保存。",
    { kind: "show-current", label: "对照查看" },
  );
}

function storeDamagedText(path: string, keptAt: string | null, restorable: string): string {
  const kept = keptAt === null ? "原文件保留在原处，没有改动。" : `原文件已原样保留在“${keptAt}”。`;
  const restore = /[。！？]$/u.test(restorable) || restorable === "" ? restorable : `${restorable}。`;
  return `“${path}”不能正常读取。${kept}${restore}`;
}
