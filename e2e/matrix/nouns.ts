import { globSync } from "node:fs";
import type { ActionRows } from "./action-row";
import type { PageRows } from "./page-row";

/** What each noun's files of this name hold. */
async function rowsOf<Rows>(pattern: string, name: string): Promise<Rows> {
  const files = globSync(`lib/**/test/${pattern}.ts`).sort();
  const rows = files.map(async (path) => ((await import(`../../${path}`)) as Record<string, Rows>)[name]);
  return Object.assign({}, ...(await Promise.all(rows)));
}

/** Every page and route handler that is not about the person itself. */
export const pageRows = await rowsOf<PageRows>("pages", "pages");

/** Every server action of an area. Those about one's own account are in account.ts: what they do depends on the caller alone. */
export const areaActions = await rowsOf<ActionRows>("actions*", "actions");
