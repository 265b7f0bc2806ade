import { cookies } from "next/headers";
import type { z } from "zod";
import type { Side } from "@/lib/base/paths";
import { type Answer, handle } from "@/lib/door/handle";
import type { Permission } from "@/lib/door/permissions";
import type { Scope } from "@/lib/door/scope";
import { localeCookieOptions } from "@/lib/i18n/cookie";
import { CSV_COOKIE, type CsvFormat, chooseCsvFormat, isCsvFormat } from "./format";

/** The door for CSV files: as handle, with the format they are written in; one that is asked for holds for the next files, too. */
export function handleCsv<S extends z.ZodType>(
  side: Side,
  permission: Permission,
  schema: S,
  work: (scope: Scope, input: z.output<S>, format: CsvFormat) => Promise<Answer>,
) {
  return async (request: Request, context: Parameters<ReturnType<typeof handle>>[1]): Promise<Response> => {
    const asked = new URL(request.url).searchParams.get("format");
    const jar = await cookies();
    const answer = handle(side, permission, schema, (scope, input) =>
      work(scope, input, chooseCsvFormat(asked, jar.get(CSV_COOKIE)?.value, scope.actor.tenantLocale)),
    );
    const file = await answer(request, context);
    const own = request.headers.get("sec-fetch-site") === "same-origin";
    if (file.ok && own && isCsvFormat(asked)) jar.set(CSV_COOKIE, asked, localeCookieOptions());
    return file;
  };
}
