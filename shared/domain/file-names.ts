/** What Windows does not allow in the name of a file; every one of them, for `replaceAll`. */
export const notInFileNames = /[\\/:*?"<>|\u0000-\u001f]/gu;
