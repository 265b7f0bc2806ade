import type { PoolClient } from "pg";
import { loginRoles } from "@/db/access/shapes";
import { pool } from "@/db/client";

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Index Cond"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  "Shared Hit Blocks"?: number;
  "Shared Read Blocks"?: number;
  Plans?: Node[];
};
export type Plan = { "Query Text": string; Plan: Node };

let reported: Plan[] | undefined;

/** Hears the reports of plans (cluster.ts) on every connection that is opened from now on. */
export function hearPlans() {
  for (const role of loginRoles) pool(role).on("connect", hear);
}

function hear(client: PoolClient) {
  client.on("notice", ({ message = "" }) => {
    const [, plan] = /^duration: [\d.]+ ms\s+plan:\n(.*)$/s.exec(message) ?? [];
    if (plan) reported?.push(JSON.parse(plan));
  });
}

/** Runs work and returns the plan of every statement it ran, with those inside functions. */
export async function plansOf(work: () => Promise<unknown>): Promise<Plan[]> {
  const plans: Plan[] = [];
  reported = plans;
  try {
    await work();
  } finally {
    reported = undefined;
  }
  if (!plans.length) throw new Error("no plan was reported");
  return plans;
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Rows that a statement took from tables and indexes, whether it kept them or not. */
export const rowsRead = ({ Plan }: Plan): number =>
  nodesOf(Plan)
    .filter((node) => node["Relation Name"] ?? node["Index Name"])
    .map((node) => {
      const dropped = (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0);
      return Math.round((node["Actual Rows"] + dropped) * node["Actual Loops"]);
    })
    .reduce((sum, rows) => sum + rows, 0);

/** Pages of the database that a statement touched. */
export const pagesRead = ({ Plan }: Plan): number =>
  (Plan["Shared Hit Blocks"] ?? 0) + (Plan["Shared Read Blocks"] ?? 0);

/** The most rows that one step of a statement put in order. */
export const rowsSorted = ({ Plan }: Plan): number =>
  Math.max(
    0,
    ...nodesOf(Plan)
      .filter((node) => node["Node Type"].endsWith("Sort"))
      .flatMap((node) => node.Plans ?? [])
      .map((input) => input["Actual Rows"]),
  );

/** Which of these tables a statement read whole, or by an index that does not begin with the tenant. */
export function withoutTenant({ Plan }: Plan, tables: Set<string>, leading: Map<string, string>): string[] {
  const nodes = nodesOf(Plan);
  const whole = nodes
    .filter((node) => node["Node Type"] === "Seq Scan" && tables.has(node["Relation Name"] ?? ""))
    .map((node) => `all of ${node["Relation Name"]}`);
  const beside = nodes
    .filter(
      (node) => node["Index Name"] && (node["Relation Name"] ? tables.has(node["Relation Name"]) : true),
    )
    .filter(
      (node) =>
        !(
          leading.get(node["Index Name"] ?? "") === "tenant_id" && /tenant_id/.test(node["Index Cond"] ?? "")
        ),
    )
    .map((node) => `${node["Index Name"]} where ${node["Index Cond"]}`);
  return [...whole, ...beside];
}
