import type { Caller } from "./call";
import { Company } from "./company";
import { Database } from "./database";
import type { Relation } from "./page-row";
import { fill } from "./routes";

/** The database and the four companies whose records the matrix tries. */
export type World = { database: Database; companies: Record<Relation, Company> };

export async function openWorld(): Promise<World> {
  const database = await new Database().open();
  return {
    database,
    companies: {
      own: await Company.find(database, "nordwind", "alpha-it"),
      neighbour: await Company.find(database, "nordwind", "alpha-it", "somebody else"),
      sibling: await Company.find(database, "nordwind", "beta-systems"),
      foreign: await Company.find(database, "lakeside", "gamma-cloud"),
    },
  };
}

/** Whose records somebody works with. */
export const homeOf = (caller: Caller): Relation =>
  caller === "admin@beta-systems.example" ? "sibling" : "own";

/** The path of a route that needs no particular record, or any record of the company. */
export async function pathAt(route: string, company: Company): Promise<string> {
  const made = route.includes("[portfolio]") ? await company.newPortfolio() : undefined;
  const side = route.includes("/provider/") ? "provider" : "reseller";
  const asked = route.includes("[enquiry]") ? await company.newEnquiry(side) : undefined;
  const { item_id, offer_id } = await company.entry();
  return fill(route, {
    tenant: company.tenant,
    reseller: route.includes("/r/[reseller]") ? company.reseller : company.resellerId,
    customer: company.customer,
    category: route.includes("[category]") ? (await company.newCategory()).id : "",
    order: await company.order(),
    subscription: route.includes("[subscription]") ? (await company.newSubscription()).id : "",
    // A list that everybody of both areas may read.
    list: "orders",
    item: item_id ?? "",
    offer: made?.offer ?? offer_id ?? "",
    portfolio: made?.portfolio ?? "",
    enquiry: asked?.id ?? "",
    line: route.includes("[line]") ? (await company.newBasket()).line : "",
    member: await company.member(side),
  });
}

/** Does many things, some at a time, and returns what each gave in order. */
export async function allOf<T, R>(
  tasks: readonly T[],
  work: (task: T) => Promise<R>,
  atOnce = 6,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < tasks.length; at = next++) results[at] = await work(tasks[at] as T);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, tasks.length) }, worker));
  return results;
}
