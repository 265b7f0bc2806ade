import { randomUUID } from "node:crypto";
import { everybody, type Person } from "@/e2e/people";
import { type Answer, type Caller, cookieOf, type Outcome, visit } from "./call";
import type { Company } from "./company";
import { type PageRow, type Relation, relations, routeOf } from "./page-row";
import { fill, listRoutes } from "./routes";
import { insiders, suspended } from "./who";
import { allOf, homeOf, type World } from "./world";

export type Target = { world: World; base: string; proxy: boolean };
type Table = Record<string, Outcome>;
type Attempt = { who: Caller; whose: string; path: string; expected: Outcome };

const handlers = new Set(listRoutes().handlers);
const callers: Caller[] = ["guest", ...everybody];
const illFormed = ["not-an-id", "%00", "00000000-0000-0000-0000-00000000000g", "x".repeat(2000)];

/**
 * Opens a page of an area as everybody, with ids of everybody's: what each found, what the row expects, and what
 * somebody else's ids and nobody's were answered, which must be the same to the letter.
 */
export async function tryPage(route: string, row: PageRow, { world, base, proxy }: Target) {
  const paths = await pathsOf(route, row, world);
  const attempts = callers.flatMap((who): Attempt[] => {
    const mine = allows(row, who) ? relations : [homeOf(who), "foreign" as const];
    return (row.of ? mine : (["own"] as const)).map((whose) => ({
      who,
      whose,
      path: paths[whose],
      expected: expectedAt(route, row, who, whose, proxy),
    }));
  });
  const nobodys = row.of ? await nobodysPaths(route, row, world) : [];
  const insider = (row.allow as readonly Person[])[0] as Person;
  attempts.push(
    ...nobodys.map(([whose, path]): Attempt => ({ who: insider, whose, path, expected: "not found" })),
  );
  const answers = await ask(attempts, base);
  const refusals = Object.fromEntries(
    attempts.flatMap(({ who, whose, expected }, at): [string, Pick<Answer, "status" | "body">][] => {
      const compared = who === insider && expected === "not found" && !illFormed.includes(whose);
      const { status, body } = answers[at] as Answer;
      return compared ? [[whose, { status, body }]] : [];
    }),
  );
  return { ...tablesOf(attempts, answers), refusals };
}

/** Opens a page without an area as everybody. */
export async function tryOpen(route: string, row: PageRow, { world, base }: Target) {
  const paths = await pathsOf(route, row, world);
  const attempts = callers.flatMap((who): Attempt[] =>
    (row.of ? relations : (["own"] as const)).map((whose) => ({
      who,
      whose,
      path: paths[whose],
      expected: !row.of || row.sees?.guest?.includes(whose) ? (row.answer ?? "ok") : "not found",
    })),
  );
  const nobodys = row.of ? await nobodysPaths(route, row, world) : [];
  attempts.push(
    ...nobodys.map(([whose, path]): Attempt => ({ who: "guest", whose, path, expected: "not found" })),
  );
  return tablesOf(attempts, await ask(attempts, base));
}

/** Opens a page about the person itself as everybody. */
export async function tryPersonal(path: string, row: { guest: Outcome; person: Outcome }, { base }: Target) {
  const attempts = callers.map(
    (who): Attempt => ({ who, whose: "own", path, expected: who === "guest" ? row.guest : row.person }),
  );
  return tablesOf(attempts, await ask(attempts, base));
}

function expectedAt(route: string, row: PageRow, who: Caller, whose: Relation, proxy: boolean): Outcome {
  if (!allows(row, who)) return denialOf(route, who, proxy);
  return !row.of || seenBy(route, row, who).includes(whose) ? (row.answer ?? "ok") : "not found";
}

export const allows = ({ allow }: PageRow, who: Caller) => (allow as readonly Caller[]).includes(who);

/** Whose records somebody sees in an area, unless the row says otherwise. */
function seenBy(route: string, row: PageRow, who: Caller): readonly Relation[] {
  const told = row.sees?.[who];
  if (told) return told;
  if (areaOf(route) === "provider") return ["own", "neighbour", "sibling"];
  if (areaOf(route) === "account") return ["own"];
  return homeOf(who) === "sibling" ? ["sibling"] : ["own", "neighbour"];
}

export const areaOf = (route: string) => route.split("/")[2] as keyof typeof insiders;

/** What somebody gets who may not open a page or handler of an area. */
export function denialOf(route: string, who: Caller, proxy: boolean): Outcome {
  if (who === "guest") return handlers.has(routeOf(route)) && !proxy ? "refused" : "sign-in";
  return insiders[areaOf(route)].includes(who) || suspended.includes(who)
    ? denialInside(route, who)
    : "not found";
}

const denialInside = (route: string, who: Person): Outcome =>
  insiders[areaOf(route)].includes(who) ? "forbidden" : "not found";

/** The paths with the ids of each company, always in nordwind: whose records they are is not said by the tenant. */
async function pathsOf(route: string, row: PageRow, { companies }: World): Promise<Record<Relation, string>> {
  const paths = relations.map(async (whose) => [
    whose,
    pathOf(route, companies, await row.of?.(companies[whose])),
  ]);
  return Object.fromEntries(await Promise.all(paths)) as Record<Relation, string>;
}

async function nobodysPaths(route: string, row: PageRow, { companies }: World): Promise<[string, string][]> {
  const named = Object.keys((await row.of?.(companies.own)) ?? {});
  const ids: [string, string][] = [
    ["nobody's", randomUUID()],
    ...illFormed.map((id): [string, string] => [id, id]),
  ];
  return ids.map(([whose, id]) => [
    whose,
    pathOf(route, companies, Object.fromEntries(named.map((name) => [name, id]))),
  ]);
}

export const pathOf = (route: string, { own }: Record<Relation, Company>, of: Record<string, string> = {}) =>
  fill(route, {
    tenant: "nordwind",
    reseller: own.reseller,
    nextauth: "nothing",
    mail: "not-an-id",
    list: "orders",
    ...of,
  });

const ask = (attempts: Attempt[], base: string) =>
  allOf(attempts, async ({ who, path }) => visit(path, await cookieOf(who), base));

function tablesOf(attempts: Attempt[], answers: Answer[]): { found: Table; expected: Table } {
  const name = ({ who, whose }: Attempt) => `${who}: ${whose.slice(0, 40)}`;
  return {
    found: Object.fromEntries(attempts.map((each, at) => [name(each), (answers[at] as Answer).outcome])),
    expected: Object.fromEntries(attempts.map((each) => [name(each), each.expected])),
  };
}
