import { randomUUID } from "node:crypto";
import { everybody, type Person } from "@/e2e/people";
import type { ActionRow } from "./action-row";
import { areaOf, type Target } from "./attempt-page";
import { act, type Caller, cookieOf, type Fields, type Outcome } from "./call";
import { changedTables } from "./database";
import { type Relation, relations } from "./page-row";
import type { PublicCase } from "./public-actions";
import { insiders } from "./who";
import { allOf, homeOf, pathAt, type World } from "./world";

type Attempt = { who: Caller; what: string; fields: Fields; expected: Outcome };

/**
 * Calls an action as everybody: first all who must be refused, with records of every company; then, one by one, those
 * who may. Returns what each found and what the row expects, and the tables that the refused calls changed.
 */
export async function tryAction(name: string, row: ActionRow, place: Target) {
  const { database, companies } = place.world;
  const denied = [...(await denials(row, place.world)), ...(await strangers(row, place.world))];
  const paths = await pathsOf(row, place.world);
  const found: Record<string, string> = {};
  const expected: Record<string, string> = {};
  const call = async ({ who, what, fields, expected: outcome }: Attempt) => {
    const cookie = await cookieOf(who);
    const answer = await act(name, paths[homeOf(who)], fields, { base: place.base, cookie });
    found[`${who}: ${what}`] = answer.outcome;
    expected[`${who}: ${what}`] = outcome;
  };

  const before = await database.fingerprint();
  await allOf(denied, call);
  const changed = changedTables(before, await database.fingerprint());

  for (const who of row.allow) {
    const company = companies[homeOf(who)];
    const fields = { tenant: company.tenant, ...(await row.fields(company)) };
    const untouched = await database.fingerprint();
    await call({ who, what: "own", fields, expected: "done" });
    const wrote = changedTables(untouched, await database.fingerprint());
    found[`${who}: leaves`] = wrote.includes("nordwind audit_entries") ? "a change, audited" : wrote.join();
    expected[`${who}: leaves`] = row.leaves ?? "a change, audited";
  }
  return { found, expected, changed };
}

/** Sends a public form as everybody, for each of its cases: the answers, and the tables of nordwind that a case wrote to. */
export async function tryPublic(
  name: string,
  { at, cases }: { at: string; cases: PublicCase[] },
  { world, base }: Target,
) {
  const { database, companies } = world;
  const path = await pathAt(at, companies.own);
  const found: Record<string, string> = {};
  const expected: Record<string, string> = {};
  for (const { what, fields, outcome, leaves } of cases) {
    const before = await database.fingerprint();
    for (const who of ["guest", ...everybody] as const) {
      // All of them send from this one address.
      await database.rows("nordwind", "delete from rate_limits");
      const form = await fields(companies.own, companies.foreign);
      const answer = await act(name, path, form, { base, cookie: await cookieOf(who) });
      found[`${what}: ${who}`] = answer.outcome;
      expected[`${what}: ${who}`] = outcome;
    }
    found[`${what}: leaves`] = changedTables(before, await database.fingerprint())
      .sort()
      .join();
    expected[`${what}: leaves`] = leaves.map((table) => `nordwind ${table}`).join();
  }
  return { found, expected };
}

/** Posts each action to pages where it does not belong, as people who may not; returns what was not refused. */
export async function tryElsewhere(rows: [string, ActionRow][], { world, base }: Target) {
  const { database, companies } = world;
  const answers: string[] = [];
  const calls: { name: string; who: Caller; path: string; fields: Fields }[] = [];
  for (const [name, row] of rows) {
    const fields = { tenant: "nordwind", ...(await row.fields(companies.own)) };
    for (const who of ["guest", "assistant@alpha-it.example", "admin@gamma-cloud.example"] as const) {
      if ((row.allow as readonly Caller[]).includes(who)) continue;
      for (const path of ["/sign-in", "/nordwind", "/lakeside/reseller"])
        calls.push({ name, who, path, fields });
    }
  }
  const before = await database.fingerprint();
  await allOf(calls, async ({ name, who, path, fields }) => {
    const { outcome } = await act(name, path, fields, { base, cookie: await cookieOf(who) });
    if (!["not found", "forbidden", "sign-in", "nothing"].includes(outcome))
      answers.push(`${who} ${path} ${name}: ${outcome}`);
  });
  return { answers, changed: changedTables(before, await database.fingerprint()) };
}

/** Those who may not, each with a valid form about a record of alpha-it. */
async function denials(row: ActionRow, world: World): Promise<Attempt[]> {
  const fields = { tenant: "nordwind", ...(await row.fields(world.companies.own)) };
  const callers: Caller[] = ["guest", ...everybody];
  return callers
    .filter((who) => !(row.allow as readonly Caller[]).includes(who))
    .map((who) => ({ who, what: "own", fields, expected: denialOf(row, who) }));
}

function denialOf(row: ActionRow, who: Caller): Outcome {
  if (who === "guest") return "sign-in";
  return insiders[areaOf(row.at)].includes(who) ? "forbidden" : "not found";
}

/** One of those who may, with records that are not his or hers: other companies', nobody's, and in another tenant. */
async function strangers(row: ActionRow, { companies }: World): Promise<Attempt[]> {
  // The last one, since admin@alpha-it.example works in both tenants, and alpha-it sells all that its sibling sells.
  const who = row.allow.at(-1) as Person;
  const elsewhere = await row.fields(companies.foreign);
  const tenant = "nordwind";
  const attempts: Attempt[] = [
    { who, what: "in the other tenant", fields: { tenant: "lakeside", ...elsewhere }, expected: "not found" },
    { who, what: "in no tenant", fields: { tenant: "nowhere", ...elsewhere }, expected: "not found" },
  ];
  if (!row.foreign) return attempts;
  const strange: Relation[] =
    areaOf(row.at) === "provider" ? ["foreign"] : relations.filter((whose) => whose !== homeOf(who));
  for (const whose of strange) {
    const fields = { tenant, ...(await row.fields(companies[whose])) };
    attempts.push({ who, what: `of ${whose}`, fields, expected: row.foreign });
  }
  if (row.beyond) {
    const fields = { tenant, ...(await row.beyond(companies[homeOf(who)])) };
    attempts.push({ who, what: "of another area", fields, expected: row.foreign });
  }
  const own = await row.fields(companies[homeOf(who)]);
  attempts.push({
    who,
    what: "nobody's",
    fields: { tenant, ...replaceIds(own, randomUUID()) },
    expected: row.foreign,
  });
  attempts.push({
    who,
    what: "ill-formed",
    fields: { tenant, ...replaceIds(own, "not-an-id") },
    expected: "refused",
  });
  return attempts;
}

const replaceIds = (fields: Fields, id: string): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "string" && name !== "key" ? value.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, id) : value,
    ]),
  );

async function pathsOf(row: ActionRow, { companies }: World): Promise<Record<Relation, string>> {
  const paths = relations.map(async (whose) => [whose, await pathAt(row.at, companies[whose])] as const);
  return Object.fromEntries(await Promise.all(paths)) as Record<Relation, string>;
}
