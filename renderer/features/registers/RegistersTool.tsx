import { Button } from "antd";
import { memo, useState, type ReactNode } from "react";
import { RegistersDialog } from "./RegistersDialog.tsx";

/** 清单与词库: what the items of a year refer to. */
export const RegistersTool = memo(function RegistersTool(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>清单与词库</Button>
      {open && <RegistersDialog onClose={() => setOpen(false)} />}
    </>
  );
});
