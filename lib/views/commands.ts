import { and, count, eq } from "drizzle-orm";
import { listStarts, listViews } from "@/db/schema";
import { record } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import type { Actor } from "@/lib/door/actor";
import { can, type Scope } from "@/lib/door/scope";
import { contentOf, refuseOtherContent } from "@/lib/forms/key";
import { hideOf } from "@/lib/list/columns";
import { companyOf, listOf, seenViews } from "./queries";
import { knownParameters, type ListName, MOST_VIEWS } from "./rules";
import type { ChosenView, NewView, RenamedView, StartedView } from "./schema";

/**
 * Keeps what a list shows at present under a name, for the actor or for the whole company, and opens the list with it if
 * wished. Throws FORBIDDEN for who may not share, LIMIT beyond MOST_VIEWS, CONFLICT for a name that is taken.
 */
export async function saveView(scope: Scope, given: NewView): Promise<Record<string, string>> {
  const { actor, tx } = scope;
  const { key: id, list, name, shared, start } = given;
  const parameters = shownBy(actor, list, given.present);
  if (shared && !can(actor, "view:share")) throw new AppError("FORBIDDEN", "forbidden");
  const owner = { ownerId: shared ? companyOf(actor) : actor.membershipId, list };
  const made = await tx
    .insert(listViews)
    .values({ tenantId: actor.tenantId, id, resellerId: actor.resellerId, name, parameters, ...owner })
    .onConflictDoNothing({ target: [listViews.tenantId, listViews.id] })
    .returning({ id: listViews.id });
  if (!made.length) {
    const before = await getView(scope, id);
    const asSent = { list: before.list, name: before.name, parameters: before.parameters };
    refuseOtherContent(contentOf(asSent), contentOf({ list, name, parameters }));
    return parameters;
  }
  await refuseTooMany(scope, owner);
  if (start) await setStart(scope, list, id);
  if (shared) await record(scope, "view-shared", aboutView(actor, { id, name }));
  return parameters;
}

/** What a list shows: as its address says, with the columns that the actor sees of it. */
function shownBy(actor: Actor, list: ListName, present: Record<string, string>): Record<string, string> {
  const known = knownParameters(listOf(actor, list), present);
  const hide = known.hide ?? hideOf(actor, list);
  return { ...known, ...(hide && { hide }) };
}

/** Gives a view another name. Throws NOT_FOUND, FORBIDDEN for shared ones of who may not share, CONFLICT for a name that is taken. */
export async function renameView(scope: Scope, { id, name }: RenamedView): Promise<void> {
  const view = await getOwnView(scope, id);
  await change(scope, id, { name });
  if (view.shared)
    await record(scope, "view-renamed", aboutView(scope.actor, view), {
      before: { name: view.name },
      after: { name },
    });
}

/** Keeps what its list shows at present under the name of a view. Throws NOT_FOUND, FORBIDDEN as renameView. */
export async function replaceView(scope: Scope, { id, present }: ChosenView): Promise<void> {
  const view = await getOwnView(scope, id);
  await change(scope, id, { parameters: shownBy(scope.actor, view.list, present) });
  if (view.shared) await record(scope, "view-replaced", aboutView(scope.actor, view));
}

/** Forgets a view, and that lists open with it. Throws NOT_FOUND, FORBIDDEN as renameView. */
export async function deleteView(scope: Scope, { id }: ChosenView): Promise<void> {
  const { actor, tx } = scope;
  const view = await getOwnView(scope, id);
  await tx.delete(listViews).where(and(seenViews(scope), eq(listViews.id, id)));
  if (view.shared) await record(scope, "view-deleted", aboutView(actor, view));
}

/** Lets a list open with a view for the actor, or no longer. Throws NOT_FOUND. */
export async function startView(scope: Scope, { id, start }: StartedView): Promise<void> {
  const { actor, tx } = scope;
  const { list } = await getView(scope, id);
  listOf(actor, list);
  if (start) return setStart(scope, list, id);
  await tx
    .delete(listStarts)
    .where(
      and(
        eq(listStarts.tenantId, actor.tenantId),
        eq(listStarts.membershipId, actor.membershipId),
        eq(listStarts.viewId, id),
      ),
    );
}

async function setStart({ actor, tx }: Scope, list: ListName, viewId: string): Promise<void> {
  const { tenantId, resellerId, membershipId } = actor;
  await tx
    .insert(listStarts)
    .values({ tenantId, resellerId, membershipId, list, viewId })
    .onConflictDoUpdate({
      target: [listStarts.tenantId, listStarts.membershipId, listStarts.list],
      set: { viewId, updatedAt: new Date() },
    });
}

/** A view that the actor sees; locked, so that it stays what it was seen to be. */
async function getView(scope: Scope, id: string) {
  const [view] = await scope.tx
    .select({
      id: listViews.id,
      ownerId: listViews.ownerId,
      list: listViews.list,
      name: listViews.name,
      parameters: listViews.parameters,
    })
    .from(listViews)
    .where(and(seenViews(scope), eq(listViews.id, id)))
    .for("update");
  if (!view) throw notThere();
  return { ...view, shared: view.ownerId !== scope.actor.membershipId };
}

async function getOwnView(scope: Scope, id: string) {
  const view = await getView(scope, id);
  if (view.shared && !can(scope.actor, "view:share")) throw new AppError("FORBIDDEN", "forbidden");
  return view;
}

const change = (scope: Scope, id: string, to: { name: string } | { parameters: Record<string, string> }) =>
  scope.tx
    .update(listViews)
    .set({ ...to, updatedAt: new Date() })
    .where(and(seenViews(scope), eq(listViews.id, id)));

async function refuseTooMany({ actor, tx }: Scope, owner: { ownerId: string; list: ListName }) {
  const [found] = await tx
    .select({ kept: count() })
    .from(listViews)
    .where(
      and(
        eq(listViews.tenantId, actor.tenantId),
        eq(listViews.ownerId, owner.ownerId),
        eq(listViews.list, owner.list),
      ),
    );
  if ((found?.kept ?? 0) > MOST_VIEWS)
    throw new AppError("LIMIT", "tooManyViews", { most: MOST_VIEWS }, "name");
}

const aboutView = (actor: Actor, { id, name }: { id: string; name: string }) => ({
  record: { kind: "view", id, label: name },
  resellerId: actor.resellerId,
  words: { name },
});
