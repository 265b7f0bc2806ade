import { idsOf } from "./ids";
import { targetOf, visitsOf } from "./pages";
import { medianOf, type Rounds } from "./rounds";
import type { Origins } from "./servers";

/** The same pages in every tenant, from the smallest to the largest. */
export async function growthTargets(origins: Origins, ownerUrl: string, tenants: string[]) {
  const targets = [];
  for (const tenant of tenants) {
    const visits = await visitsOf(origins, tenant, await idsOf(ownerUrl, tenant));
    targets.push(
      ...visits.map((visit) => ({ ...targetOf(origins.kontor, visit), name: `${visit.name} in ${tenant}` })),
    );
  }
  return targets;
}

/** The median time of a page in each tenant, in milliseconds, and the largest against the smallest within each round. */
export function growthOf(rounds: Rounds, page: string, tenants: string[]) {
  const times = (tenant: string | undefined) =>
    (rounds[`${page} in ${tenant}`] ?? []).map(({ perSecond }) => 8_000 / perSecond);
  const [first, last] = [times(tenants[0]), times(tenants.at(-1))];
  return {
    ms: Object.fromEntries(tenants.map((tenant) => [tenant, medianOf(times(tenant))])),
    ratio: medianOf(last.map((ms, round) => ms / (first[round] ?? Number.NaN))),
  };
}
