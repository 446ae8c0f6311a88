/** Name of the store's file in the user's data folder. */
export const storeFileName = "合作年报.db";
