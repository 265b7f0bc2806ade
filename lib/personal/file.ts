import { notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { getTranslations } from "@/lib/i18n/words";
import { personalData } from "./export";
import { MOST_ROWS } from "./rules";
import type { Wanted } from "./subject";

/** What is kept about somebody as a file, named by an id and never by an address. Throws as personalData does, and NOT_FOUND where nothing is kept. */
export async function personalFile(scope: Scope, wanted: Wanted): Promise<Response> {
  const t = await getTranslations("personal");
  const { data, subject } = await personalData(scope, wanted, MOST_ROWS);
  if (Object.keys(data.tables).length === 0) throw notThere();
  const { customer, user } = subject.values;
  const name = [t("fileName"), customer ?? user].filter(Boolean).join("-");
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.json"`,
      "cache-control": "no-store",
    },
  });
}
