import { cookies, headers } from "next/headers";
import { cache } from "react";
import { env } from "@/lib/base/env";
import { findActor } from "@/lib/door/actor";
import { findPlace } from "@/lib/door/load";
import { areaOf } from "@/lib/door/workspaces";
import { getTranslations } from "@/lib/i18n/words";
import { typedValues } from "./input";
import { dropKeptForm, KEPT_SECONDS, type KeptForm, keepForm } from "./kept/commands";
import { findKept } from "./kept/queries";
import { isSameForm, stateOf } from "./kept/rules";
import type { FormState } from "./state";

const COOKIE = "kontor-kept-form";

const options = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: env().KONTOR_URL.startsWith("https:"),
  maxAge: KEPT_SECONDS,
});

type Sent = { tenant: string; workspace: string; action: string | undefined; given: Record<string, unknown> };

/** Keeps a form that was sent without script after its session had ended, for the sign-in that comes now. */
export async function keepSentForm({ tenant, workspace, action, given }: Sent): Promise<void> {
  const [place, path] = await Promise.all([findPlace(tenant, null), currentPath()]);
  if (!place || !path || !action) return;
  const whose = { tenantId: place.tenantId, membershipId: workspace, path };
  const token = await keepForm(whose, { action, values: typedValues(given), files: filesOf(given) });
  if (token) (await cookies()).set(COOKIE, token, options());
}

const filesOf = (given: Record<string, unknown>) =>
  Object.values(given)
    .flat()
    .flatMap((each) => (each instanceof File && each.name ? [each.name] : []));

/** The state a form of this page begins with: what was typed into it before its session ended; undefined for all others. */
export async function findKeptState(
  action: unknown,
  hidden: Record<string, string>,
): Promise<FormState | undefined> {
  const kept = await keptHere();
  if (!kept || !isSameForm(kept, idOf(action) ?? "", hidden)) return;
  const t = await getTranslations("errors");
  const message = kept.files.length
    ? t("formKeptWithoutFiles", { files: kept.files.join(", ") })
    : t("formKept");
  return stateOf(kept, hidden, message);
}

/** Forgets what was kept, once a form of this browser went through. */
export async function forgetSentForm(): Promise<void> {
  const jar = await cookies();
  const token = jar.get(COOKIE)?.value;
  if (!token) return;
  jar.delete({ name: COOKIE, ...options() });
  await dropKeptForm(token);
}

/** The kept form of this page, for the person it belongs to. */
const keptHere = cache(async (): Promise<KeptForm | undefined> => {
  const token = (await cookies()).get(COOKIE)?.value;
  const path = token && (await currentPath());
  const area = path ? areaOf(path) : undefined;
  const actor = area && (await findActor(area.tenantSlug, area.side));
  return token && path && actor ? findKept(token, { membershipId: actor.membershipId, path }) : undefined;
});

const currentPath = async () => (await headers()).get("x-kontor-path")?.split("?")[0];

/** The id under which Next knows a server action: it writes it on the function. */
export const idOf = (action: unknown): string | undefined =>
  typeof action === "function" && "$$id" in action && typeof action.$$id === "string"
    ? action.$$id
    : undefined;
