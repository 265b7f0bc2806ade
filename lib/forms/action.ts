import { revalidatePath } from "next/cache";
import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { z } from "zod";
import type { Notation } from "@/lib/base/amounts";
import { AppError, refusalOf } from "@/lib/base/errors";
import { optionalId, tenantSlug } from "@/lib/base/fields";
import type { Side } from "@/lib/base/paths";
import { type Actor, findActor } from "@/lib/door/actor";
import { findPlace, hasSessionEnded, refuseStranger, requirePlace } from "@/lib/door/load";
import type { Permission } from "@/lib/door/permissions";
import { noteForbidden, notePostRefused, noteUploadRefused } from "@/lib/door/refusals";
import { isOwnOrigin } from "@/lib/door/request-origin";
import {
  type PublicPlace,
  type PublicScope,
  requirePermission,
  type Scope,
  withPermission,
  withPublicScope,
} from "@/lib/door/scope";
import { sessionCookieName } from "@/lib/door/session-cookie";
import { getLocale } from "@/lib/i18n/words";
import { readForm } from "./input";
import { forgetSentForm, idOf, keepSentForm } from "./kept-form";
import { Faulty, parse, refuse } from "./refusal";
import type { FormState } from "./state";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/**
 * The door for forms: refuses cross-site posts, settles the actor in the tenant the form names and refuses a form that was
 * filled in for another workspace than the one the session works in by now, parses, runs in one
 * transaction, and redirects after commit. Refusals come back as a form state with what was typed; nothing is half done.
 * Where the session has ended, a form stays as it is with scripts, and without them is kept until somebody signs in.
 */
export function formAction<S extends z.ZodType, T, P = z.output<S>>(options: {
  side: Side;
  permission: Permission;
  /** Or made of how the person writes amounts, and of the form, which may say in which currency. */
  schema: S | ((notation: Notation, form: Record<string, unknown>) => S);
  /** Slow work on what was sent, such as drawing an uploaded picture: before the transaction holds a connection. */
  prepare?: (input: z.output<S>) => Promise<P>;
  run: (scope: Scope, input: P) => Promise<T>;
  next: (result: T, input: z.output<S>, place: { tenant: string; actor: Actor }) => string;
}): Action {
  const action: Action = openAction({
    schema: z.looseObject({ tenant: tenantSlug(), workspace: optionalId() }),
    run: async ({ tenant, workspace, ...form }) => {
      const actor = await findActor(tenant, options.side);
      if (!actor && workspace && (await hasSessionEnded(tenant, options.side)))
        await keepTyped({ tenant, workspace, action: idOf(action), given: form });
      if (!actor) return refuseStranger(tenant, options.side);
      if (workspace && workspace !== actor.membershipId) throw new AppError("CONFLICT", "otherWorkspace");
      const { permission, prepare = asItIs<z.output<S>, P> } = options;
      const { input, result } = await noting(actor, permission, form, async () => {
        const input = parse(await schemaFor(options.schema, actor, form), form);
        requirePermission(actor, permission);
        const prepared = await prepare(input);
        const result = await withPermission(actor, permission, (scope) => options.run(scope, prepared));
        return { input, result };
      });
      await forgetSentForm();
      return options.next(result, input, { tenant, actor });
    },
    next: (path) => path,
  });
  return action;
}

/** With scripts the form stays on the page and says so; without them it is kept for after the sign-in. */
async function keepTyped(sent: Parameters<typeof keepSentForm>[0]): Promise<void> {
  if ((await headers()).has("next-action")) throw new AppError("INVALID", "sessionEnded");
  await keepSentForm(sent);
}

/** Notes it where a person is refused for want of a right, or a file that was sent is not taken in. */
async function noting<T>(
  actor: Actor,
  permission: Permission,
  form: object,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isRefused = error instanceof Faulty || refusalOf(error)?.code === "INVALID";
    if (refusalOf(error)?.code === "FORBIDDEN") await noteForbidden(actor, permission);
    else if (isRefused && hasFile(form)) await noteUploadRefused(actor, permission);
    throw error;
  }
}

const hasFile = (form: object) =>
  Object.values(form)
    .flat()
    .some((each) => each instanceof File && each.size > 0);

/** Amounts are typed in the language of the request, and in the currency the actor sells in. */
async function schemaFor<S extends z.ZodType>(
  schema: S | ((notation: Notation, form: Record<string, unknown>) => S),
  { portfolioCurrency, currency }: Actor,
  form: Record<string, unknown>,
): Promise<S> {
  if (typeof schema !== "function") return schema;
  return schema({ locale: await getLocale(), currency: portfolioCurrency ?? currency }, form);
}

/** Without a preparation P is what the schema gives: both are inferred from the same options. */
const asItIs = async <T, P>(input: T): Promise<P> => input as unknown as P;

/**
 * The door for forms of public pages: as formAction, in the scope of the shop or storefront that the form names, for
 * anybody. `admit` comes before the transaction; what must hold for a stranger to write here is its to check.
 */
export function publicAction<S extends z.ZodType, A>(options: {
  schema: S;
  admit: (place: PublicPlace, input: z.output<S>) => Promise<A>;
  run: (scope: PublicScope, input: z.output<S>, admitted: A) => Promise<void>;
  next: (input: z.output<S>, place: PublicPlace) => string;
}): Action {
  return openAction({
    schema: z.looseObject({ tenant: tenantSlug(), reseller: tenantSlug().optional() }),
    run: async ({ tenant, reseller, ...form }) => {
      await requirePlace(tenant, null);
      const place = await findPlace(tenant, reseller ?? null);
      if (!place) throw new AppError("INVALID", "shopClosed");
      const input = parse(options.schema, form);
      const admitted = await options.admit(place, input);
      await withPublicScope(place, (scope) => options.run(scope, input, admitted), "read write");
      return options.next(input, place);
    },
    next: (path) => path,
  });
}

/** The door for the pages without a scope (sign-in, invitation, reset) and the frame of formAction. */
export function openAction<S extends z.ZodType, T>(options: {
  schema: S;
  run: (input: z.output<S>) => Promise<T>;
  next: (result: T) => string;
}): Action {
  return async (state, form) => {
    if (!isOwnOrigin(await headers())) await refuseCrossSite();
    const given = form instanceof FormData ? readForm(form) : {};
    let path: string;
    try {
      path = options.next(await options.run(parse(options.schema, given)));
    } catch (error) {
      return refuse(error, given, attemptOf(state));
    }
    // Empties what the browser keeps of pages it saw, also those of whoever signed in before; the frame comes anew as well.
    revalidatePath("/", "layout");
    redirect(path);
  };
}

async function refuseCrossSite(): Promise<never> {
  notePostRefused(await headers(), (await cookies()).get(sessionCookieName())?.value);
  forbidden();
}

const attemptOf = (state: unknown) =>
  typeof state === "object" && state !== null && "attempt" in state && typeof state.attempt === "number"
    ? state.attempt
    : 0;
