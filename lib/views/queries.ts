import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { listStarts, listViews } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { ofSeller } from "@/lib/customers/reach/queries";
import type { Actor } from "@/lib/door/actor";
import { can, type Scope } from "@/lib/door/scope";
import { knownParameters, type ListName, MOST_VIEWS, type ViewedList, viewedLists } from "./rules";
import type { ViewsPath } from "./schema";

/** A list of the actor's area whose views are kept. Throws NOT_FOUND for others, and for those the actor may not read. */
export function listOf(actor: Actor, name: ListName): ViewedList {
  const list = actor.side === "customer" ? undefined : viewedLists[actor.side][name];
  if (!list || !can(actor, list.permission)) throw notThere();
  return list;
}

/** Whose shared views are those of the actor's company. */
export const companyOf = ({ resellerId, tenantId }: Actor): string => resellerId ?? tenantId;

/** The views that the actor sees: the own ones, and those that the company shares. */
export const seenViews = ({ actor }: Scope): SQL | undefined =>
  and(
    eq(listViews.tenantId, actor.tenantId),
    ofSeller(actor, listViews.resellerId),
    inArray(listViews.ownerId, [actor.membershipId, companyOf(actor)]),
  );

export type View = {
  id: string;
  name: string;
  shared: boolean;
  /** The list opens with it. */
  start: boolean;
  parameters: Record<string, string>;
};

/** The views of a list that the actor sees, by name, with what the list still knows of each. Throws NOT_FOUND. */
export async function listViewsOf(scope: Scope, name: ListName): Promise<View[]> {
  const { actor, tx } = scope;
  const list = listOf(actor, name);
  const started = and(
    eq(listStarts.tenantId, actor.tenantId),
    eq(listStarts.viewId, listViews.id),
    eq(listStarts.membershipId, actor.membershipId),
  );
  const found = await tx
    .select({
      id: listViews.id,
      name: listViews.name,
      ownerId: listViews.ownerId,
      parameters: listViews.parameters,
      start: sql<boolean>`${listStarts.id} is not null`,
    })
    .from(listViews)
    .leftJoin(listStarts, started)
    .where(and(seenViews(scope), eq(listViews.list, name)))
    .orderBy(asc(listViews.name), asc(listViews.id))
    .limit(2 * MOST_VIEWS);
  return found.map(({ ownerId, parameters, ...view }) => ({
    ...view,
    shared: ownerId !== actor.membershipId,
    parameters: knownParameters(list, parameters),
  }));
}

/** The views of a list, and what the list shows at present. Throws NOT_FOUND. */
export async function loadViews(
  scope: Scope,
  { list, ...address }: ViewsPath,
): Promise<{ views: View[]; present: Record<string, string> }> {
  const present = knownParameters(listOf(scope.actor, list), address);
  return { views: await listViewsOf(scope, list), present };
}

/** With what each list opens for the actor, by the list's name: a question for askTogether, whose answer startsOf reads. */
export const askStarts = ({ actor: { tenantId, membershipId } }: Scope): SQL => sql`(
  select jsonb_object_agg(v.list, v.parameters) from ${listStarts} s
  join ${listViews} v on v.tenant_id = s.tenant_id and v.id = s.view_id
  where s.tenant_id = ${tenantId} and v.tenant_id = ${tenantId} and s.membership_id = ${membershipId})`;
