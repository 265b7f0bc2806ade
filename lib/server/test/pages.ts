import type { PageRows } from "@/e2e/matrix/page-row";
import { everywhere } from "@/e2e/matrix/records";

export const pages: PageRows = {
  "/.well-known/security.txt": { ...everywhere, answer: "not found" },
  "/metrics": { ...everywhere, answer: "not found" },
  "/api/livez": everywhere,
  "/api/readyz": everywhere,
};
