import type { PageRows } from "@/e2e/matrix/page-row";
import { everywhere } from "@/e2e/matrix/records";

export const pages: PageRows = {
  "/dev/mailbox": everywhere,
  "/dev/mailbox/[mail]": { ...everywhere, answer: "not found" },
};
