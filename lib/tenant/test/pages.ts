import type { PageRows } from "@/e2e/matrix/page-row";
import { settingsReaders } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/provider/settings": { allow: settingsReaders, answer: "elsewhere" },
  "/[tenant]/provider/settings/profile": { allow: settingsReaders },
};
