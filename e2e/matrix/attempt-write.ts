import { everybody, type Person } from "@/e2e/people";
import { allows, denialOf, pathOf, type Target } from "./attempt-page";
import { type Caller, cookieOf, type Outcome, send } from "./call";
import { changedTables } from "./database";
import type { PageRow, WritingMethod } from "./page-row";
import { allOf } from "./world";

type Attempt = { who: Caller; method: WritingMethod; at: string; path: string; expected: Outcome };

/**
 * Asks a handler to write by each of its methods as everybody: first all who must be refused, and one of those who
 * may in the other tenant; then, one by one, those who may. Returns what each found and what the row expects, and the tables that
 * the refused calls changed.
 */
export async function tryWrites(route: string, row: PageRow, { world, base, proxy }: Target) {
  const { database, companies } = world;
  const methods = Object.entries(row.writes?.by ?? {}) as [WritingMethod, string][];
  const here = pathOf(route, companies);
  const found: Record<string, string> = {};
  const expected: Record<string, string> = {};
  const call = async ({ who, method, at, path, expected: outcome }: Attempt) => {
    const name = `${who}: ${method} ${at}`;
    found[name] = (await send(method, path, await cookieOf(who), base)).outcome;
    expected[name] = outcome;
  };

  const denied = (["guest", ...everybody] as const)
    .filter((who) => !allows(row, who))
    .flatMap((who) =>
      methods.map(([method, query]): Attempt => {
        const expected = who === "guest" ? "refused" : denialOf(route, who, proxy);
        return { who, method, at: "own", path: here + query, expected };
      }),
    );
  // The last of those who may, since admin@alpha-it.example works in both tenants.
  const who = (row.allow as readonly Person[]).at(-1) as Person;
  const elsewhere = methods.map(([method, query]): Attempt => {
    const path = here.replace("nordwind", "lakeside") + query;
    return { who, method, at: "in the other tenant", path, expected: "not found" };
  });
  const before = await database.fingerprint();
  await allOf([...denied, ...elsewhere], call);
  const changed = changedTables(before, await database.fingerprint());

  for (const who of everybody.filter((each) => allows(row, each))) {
    for (const [method, query] of methods) {
      const untouched = await database.fingerprint();
      await call({ who, method, at: "own", path: here + query, expected: "done" });
      found[`${who}: ${method} leaves`] = changedTables(untouched, await database.fingerprint()).join();
      expected[`${who}: ${method} leaves`] = row.writes?.leaves ?? "";
    }
  }
  return { found, expected, changed };
}
