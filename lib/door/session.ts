import { pool } from "@/db/client";
import type { Side } from "@/lib/base/paths";
import type { Actor, Workspace } from "./actor";

type Found = { actor: Omit<Actor, "kind"> | null; workspaces: Workspace[] };

/** What the session behind a token's hash opens: an actor in an area, null for guests and strangers; the workspaces of its person; or both in one statement. */
export const askSession = {
  actor: async (hash: Buffer, tenantSlug: string, side: Side) =>
    (await ask("kontor_actor", "kontor_actor($1, $2, $3) as actor", hash, tenantSlug, side)).actor,
  workspaces: async (hash: Buffer) =>
    (await ask("kontor_workspaces", "kontor_workspaces($1) as workspaces", hash)).workspaces,
  // The actor comes first: to settle it may write sessions, which a cluster refuses once it has read on several nodes at a time.
  both: (hash: Buffer, tenantSlug: string, side: Side) =>
    ask(
      "kontor_session",
      "kontor_actor($1, $2, $3) as actor, kontor_workspaces($1) as workspaces",
      hash,
      tenantSlug,
      side,
    ),
};

async function ask(name: string, what: string, ...values: unknown[]): Promise<Found> {
  const { rows } = await pool("auth").query<Found>({ name, text: `select ${what}`, values });
  return rows[0] ?? { actor: null, workspaces: [] };
}
