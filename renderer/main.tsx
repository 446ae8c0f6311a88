import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Program } from "./app/Program.tsx";
import { readCspNonce } from "./app/csp-nonce.ts";
import "./app/base.css";

dayjs.locale("zh-cn");

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <Program cspNonce={readCspNonce(document)} />
  </StrictMode>,
);
