import Database from "better-sqlite3";

// Holds the right to write to a store, says so, and lets go when standard input ends.
const [path = ""] = process.argv.slice(2);
const db = new Database(path);
db.exec("BEGIN IMMEDIATE");
process.stdout.write("held\n");
process.stdin.resume();
process.stdin.on("end", () => {
  db.exec("ROLLBACK");
  db.close();
});
