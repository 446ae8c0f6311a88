import type { ReactNode } from "react";

const steps = [
  "退出本程序。",
  "打开数据文件所在的文件夹，把名称以“合作年报.db”开头的文件移到别处留存，不要删除。",
  "把备份文件（自己保存的，或“备份”文件夹中的）复制到这个文件夹，改名为“合作年报.db”。",
  "重新打开本程序，核对年度和最近的改动。",
];

/** How a copy takes the place of the data again: by hand, as nobody may have the data open meanwhile. */
export function PutBack(): ReactNode {
  return (
    <section className="care-part" aria-labelledby="put-back">
      <h3 className="care-heading" id="put-back">
        怎样换回备份
      </h3>
      <ol className="care-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
