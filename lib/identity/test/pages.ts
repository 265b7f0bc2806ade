import type { PageRows } from "@/e2e/matrix/page-row";
import { everywhere } from "@/e2e/matrix/records";

export const pages: PageRows = {
  "/invitation": everywhere,
  "/reset-password": everywhere,
  "/setup": { ...everywhere, answer: "not found" },
  "/api/auth/[...nextauth]": { ...everywhere, answer: "status 400" },
};
