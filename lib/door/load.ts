import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { z } from "zod";
import { pool } from "@/db/client";
import { findOwnStep, type Undoable } from "@/lib/audit/steps";
import { refusalOf } from "@/lib/base/errors";
import { id, tenantSlug } from "@/lib/base/fields";
import type { Side } from "@/lib/base/paths";
import { together } from "@/lib/base/together";
import { getLocale } from "@/lib/i18n/words";
import { type Actor, findActor, listWorkspaces } from "./actor";
import { askBeforeMargins } from "./customer-mode";
import type { Permission } from "./permissions";
import { noteForbidden, numbered } from "./refusals";
import { type PublicPlace, type PublicScope, type Scope, withPermission, withPublicScope } from "./scope";
import { workspaceAt } from "./workspaces";

/** What Next hands to a page of any route. */
export type PageInput = {
  params: Promise<Record<string, string | string[] | undefined>>;
  searchParams?: Promise<Record<string, string | string[] | undefined>>;
};

/** The language of whoever looks at a page, in which lists name things. */
export type Viewer = { locale: string };

export type Loaded<Q, T> = {
  data: T;
  query: Q;
  actor: Actor;
  tenant: string;
  /** What the last step did, and by which id it can be taken back, where the actor took it just now. */
  notice?: string;
  undo?: string;
};

/**
 * The door for pages: parses params and search params together, settles the actor, and runs `work` in a read-only
 * scope with the query and the viewer's language; `undoable` are the steps that the page offers to take back. Guests go to sign-in; strangers and ill-formed ids get 404; a missing permission gets 403.
 */
export async function load<S extends z.ZodType, T>(
  side: Side,
  permission: Permission,
  input: PageInput,
  schema: S,
  work: (scope: Scope, query: z.output<S> & Viewer) => Promise<T>,
  undoable?: (query: z.output<S>) => Undoable,
): Promise<Loaded<z.output<S>, T>> {
  const { tenant, search, query } = await parseInput(input, schema);
  const actor = await requireActor(tenant, side);
  await askBeforeMargins(actor);
  const asked = { ...(query as object), locale: await getLocale() } as z.output<S> & Viewer;
  const step = undoable && undoOf(search);
  const [data, undo] = await orRefuse(
    () =>
      withPermission(
        actor,
        permission,
        async (scope) =>
          together([work(scope, asked), step ? findOwnStep(scope, step, undoable(query)) : undefined]),
        "read only",
      ),
    () => noteForbidden(actor, permission),
  );
  return { data, query, actor, tenant, notice: noticeOf(search), undo };
}

/** As load, for pages that need only the actor and the permission. */
export const loadActor = (side: Side, permission: Permission, input: PageInput, schema: z.ZodType) =>
  load(side, permission, input, schema, async () => undefined);

/** The actor of an area, or the answer a guest, a stranger or a suspended company gets. */
export async function requireActor(tenant: string, side: Side): Promise<Actor> {
  const slug = tenantSlug().safeParse(tenant);
  if (!slug.success) notFound();
  const actor = await findActor(slug.data, side);
  if (!actor) return refuseStranger(slug.data, side);
  if (!actor.signInBlocked) return actor;
  await noteForbidden(actor, "suspended");
  forbidden();
}

/** The door for public pages of a tenant, and of a reseller's storefront where the route names one. */
export async function loadPublic<S extends z.ZodType, T>(
  input: PageInput,
  schema: S,
  work: (scope: PublicScope, query: z.output<S>) => Promise<T>,
): Promise<{ data: T; query: z.output<S>; place: PublicPlace; notice?: string }> {
  const { tenant, params, search, query } = await parseInput(input, schema);
  const place = await requirePlace(tenant, typeof params.reseller === "string" ? params.reseller : null);
  const data = await orRefuse(() => withPublicScope(place, (scope) => work(scope, query)));
  return { data, query, place, notice: noticeOf(search) };
}

/** The public place a route names: the provider's shop, or a reseller's open storefront; 404 otherwise. */
export async function requirePlace(tenant: string, reseller: string | null): Promise<PublicPlace> {
  const place = await findPlace(tenant, reseller);
  return place ?? notFound();
}

/** As requirePlace, undefined where there is no such place. */
export const findPlace = cache(
  async (tenant: string, reseller: string | null): Promise<PublicPlace | undefined> => {
    if (![tenant, reseller ?? tenant].every((slug) => tenantSlug().safeParse(slug).success)) return;
    const { rows } = await pool("auth").query({
      name: "kontor_place",
      text: "select kontor_place($1, $2) as place",
      values: [tenant, reseller],
    });
    return rows[0]?.place ?? undefined;
  },
);

async function parseInput<S extends z.ZodType>(input: PageInput, schema: S) {
  const [params, search] = await Promise.all([input.params, input.searchParams ?? {}]);
  const { tenant, ...rest } = params;
  const parsed = schema.safeParse({ ...first(search), ...rest });
  if (!parsed.success || typeof tenant !== "string") notFound();
  return { tenant, params, search, query: parsed.data as z.output<S> };
}

/** A repeated search parameter counts once, its first value. */
const first = (search: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(
    Object.entries(search).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]),
  );

const noticeOf = (search: Record<string, string | string[] | undefined>) =>
  typeof search.notice === "string" ? search.notice : undefined;

const undoOf = (search: Record<string, string | string[] | undefined>) => id().safeParse(search.undo).data;

/** Guests and people whose session is too old for this area sign in; everybody else learns nothing: 404. */
export async function refuseStranger(tenant: string, side: Side): Promise<never> {
  const { workspaces, here } = await whereabouts(tenant, side);
  if (here && (here.locked || !here.expired)) redirect("/workspaces");
  if (workspaces.length && !here) notFound();
  redirect(await signInPath());
}

/** Whether somebody who is not let in has only to sign in again. */
export async function hasSessionEnded(tenant: string, side: Side): Promise<boolean> {
  const { workspaces, here } = await whereabouts(tenant, side);
  return here ? here.expired : !workspaces.length;
}

async function whereabouts(tenant: string, side: Side) {
  const workspaces = await listWorkspaces();
  return { workspaces, here: workspaceAt(workspaces, { tenantSlug: tenant, side }) };
}

/** The sign-in that leads back to this page. */
export async function signInPath(more = ""): Promise<string> {
  const path = (await headers()).get("x-kontor-path");
  return path ? `/sign-in?next=${encodeURIComponent(path)}${more}` : "/sign-in";
}

async function orRefuse<T>(work: () => Promise<T>, note?: () => Promise<void>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal?.code === "FORBIDDEN") {
      await note?.();
      forbidden();
    }
    if (refusal && refusal.code !== "UNAVAILABLE") notFound();
    throw await numbered(error);
  }
}
