import { cookies } from "next/headers";
import type { z } from "zod";
import { refusalOf } from "@/lib/base/errors";
import { tenantSlug } from "@/lib/base/fields";
import type { Side } from "@/lib/base/paths";
import { findActor, listWorkspaces } from "./actor";
import { answerFault, logFault } from "./fault";
import type { Permission } from "./permissions";
import { noteDownload, noteForbidden, notePostRefused, numbered } from "./refusals";
import { isOwnOrigin } from "./request-origin";
import { type Scope, withPermission } from "./scope";
import { sessionCookieName } from "./session-cookie";

type Context = { params: Promise<Record<string, string | string[] | undefined>> };

/** The others are thrown, and answered by whoever stands before the server. */
const status = { FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 409, INVALID: 400, LIMIT: 429 } as const;

/** An answer, or what is left to do for it once the transaction is over, since what takes long must not hold a connection. */
export type Answer = Response | (() => Promise<Response>);

/**
 * The door for route handlers of an area (files, exports, JSON): 401 for guests, 404 for strangers, never a 5xx for input.
 * Whatever answers as a file to keep is noted as fetched.
 */
export function handle<S extends z.ZodType>(
  side: Side,
  permission: Permission,
  schema: S,
  work: (scope: Scope, input: z.output<S>) => Promise<Answer>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    const reads = request.method === "GET" || request.method === "HEAD";
    if (!reads && !isOwnOrigin(request.headers)) {
      notePostRefused(request.headers, (await cookies()).get(sessionCookieName())?.value);
      return answer(403);
    }
    const { tenant, ...params } = await context.params;
    const slug = tenantSlug().safeParse(tenant);
    const search = Object.fromEntries(new URL(request.url).searchParams);
    const input = schema.safeParse({ ...search, ...params });
    const actor = slug.success ? await findActor(slug.data, side) : undefined;
    if (!actor) return answer((await listWorkspaces()).length ? 404 : 401);
    if (!input.success) return answer(404);
    try {
      const done = await withPermission(
        actor,
        permission,
        (scope) => work(scope, input.data),
        reads ? "read only" : "read write",
      );
      const response = typeof done === "function" ? await done() : done;
      const file = fileOf(response);
      if (file) await noteDownload(actor, file);
      return response;
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) return failed(request, error);
      if (refusal.code === "UNAVAILABLE") throw await numbered(error);
      if (refusal.code === "FORBIDDEN") await noteForbidden(actor, permission);
      return answer(status[refusal.code]);
    }
  };
}

function failed({ headers, method, url }: Request, error: unknown): Response {
  const number = headers.get("x-request-id");
  logFault(error, { request: number, method, path: new URL(url).pathname });
  return answerFault(number);
}

/** The name of a file that the browser is told to keep; pictures and JSON for a page are none. */
function fileOf(response: Response): string | undefined {
  const disposition = response.headers.get("content-disposition") ?? "";
  const [, name = ""] = /^attachment; filename="([^"]+)"/.exec(disposition) ?? [];
  return name || (disposition.startsWith("attachment") ? "–" : undefined);
}

const answer = (code: number) =>
  new Response(null, { status: code, headers: { "cache-control": "no-store" } });
