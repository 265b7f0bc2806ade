import { and, eq, like, sql } from "drizzle-orm";
import { portfolios, resellers } from "@/db/schema";
import { record } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { recordStep } from "@/lib/entries/commands";
import { contentOf, refuseOtherContent } from "@/lib/forms/key";
import { wrongState } from "@/lib/states/transition";
import { issueInvitation } from "@/lib/team/commands";
import { resellerMachine } from "./machine";
import { getReseller, type Reseller } from "./queries";
import { aboutReseller, freeSlug, slugOf } from "./rules";
import type { AdminInvitation, Admission, PortfolioAssignment, ResellerChange } from "./schema";
import { writeReseller } from "./write";

/**
 * Admits a company as reseller, gives it a published portfolio and mails its first admin an invitation. The same key
 * twice admits one. Throws INVALID for a portfolio that is not published here, CONFLICT for a short name in use and for a
 * form that admitted another one before.
 */
export async function admitReseller(scope: Scope, given: Admission): Promise<{ id: string }> {
  const { actor, tx } = scope;
  const { key, adminEmail, slug, ...company } = given;
  const formContent = contentOf({ adminEmail, slug, ...company });
  const portfolio = await publishedPortfolio(scope, company.portfolioId);
  const [made] = await tx
    .insert(resellers)
    .values({
      tenantId: actor.tenantId,
      id: key,
      ...company,
      slug: slug ?? (await suggestSlug(scope, company.name)),
      state: "invited",
      stateChangedBy: actor.userId,
      storefrontOpen: true,
      formContent,
    })
    .onConflictDoNothing({ target: [resellers.tenantId, resellers.id] })
    .returning({ id: resellers.id, name: resellers.name, slug: resellers.slug });
  if (!made) return findAdmitted(scope, key, formContent);
  await record(scope, "reseller-admitted", aboutReseller(made), {
    after: { ...company, slug: made.slug, portfolio: portfolio.name, adminEmail },
  });
  await invite(scope, made, adminEmail);
  return { id: made.id };
}

async function findAdmitted({ actor, tx }: Scope, id: string, formContent: string) {
  const [admitted] = await tx
    .select({ formContent: resellers.formContent })
    .from(resellers)
    .where(and(eq(resellers.tenantId, actor.tenantId), eq(resellers.id, id)));
  refuseOtherContent(admitted?.formContent ?? null, formContent);
  return { id };
}

/** Invites one more admin of a reseller, such as after the first link expired. Throws NOT_FOUND, CONFLICT. */
export async function inviteResellerAdmin(scope: Scope, given: AdminInvitation): Promise<void> {
  const reseller = await getReseller(scope, given);
  if (reseller.state === "terminated" || reseller.state === "declined")
    throw wrongState(resellerMachine, reseller.state);
  await invite(scope, reseller, given.email);
}

/** Changes company facts and commercial model; orders keep the model they were placed under. Throws NOT_FOUND, CONFLICT. */
export async function changeReseller(scope: Scope, given: ResellerChange): Promise<void> {
  const { reseller, version, ...company } = given;
  const before = factsOf(await getReseller(scope, given));
  const written = await writeReseller(scope, { reseller, version }, company);
  await record(scope, "reseller-changed", aboutReseller(written), { before, after: company });
}

/**
 * Gives a reseller another published portfolio; from then on it sells from that one alone. Throws NOT_FOUND, INVALID,
 * CONFLICT also where the portfolio was published again since the preview.
 */
export async function assignPortfolio(scope: Scope, given: PortfolioAssignment): Promise<void> {
  const { portfolioId, seen } = given;
  const before = await getReseller(scope, given);
  const portfolio = await publishedPortfolio(scope, portfolioId);
  if (seen && seen !== portfolio.liveVersionId) throw new AppError("CONFLICT", "selectionChanged");
  const written = await writeReseller(scope, given, { portfolioId, portfolioSince: new Date() });
  const from = before.portfolioId ? await liveVersionOf(scope, before.portfolioId) : null;
  await recordStep(scope.tx, scope.actor.tenantId, {
    portfolioId,
    from,
    to: portfolio.liveVersionId,
    resellerId: written.id,
  });
  await record(scope, "reseller-portfolio-changed", aboutReseller(written), {
    words: { portfolio: portfolio.name },
    before: { portfolioId: before.portfolioId, portfolio: before.portfolioName },
    after: { portfolioId, portfolio: portfolio.name },
  });
}

const invite = (scope: Scope, { id, name }: { id: string; name: string }, email: string) =>
  issueInvitation(scope, {
    side: "reseller",
    resellerId: id,
    customerId: null,
    email,
    roles: ["admin"],
    assignedOnly: false,
    companyName: name,
  });

async function liveVersionOf({ actor, tx }: Scope, id: string): Promise<string | null> {
  const [found] = await tx
    .select({ liveVersionId: portfolios.liveVersionId })
    .from(portfolios)
    .where(and(eq(portfolios.tenantId, actor.tenantId), eq(portfolios.id, id)));
  return found?.liveVersionId ?? null;
}

async function publishedPortfolio({ actor, tx }: Scope, id: string) {
  const [found] = await tx
    .select({ name: portfolios.name, liveVersionId: portfolios.liveVersionId })
    .from(portfolios)
    .where(
      and(
        eq(portfolios.tenantId, actor.tenantId),
        eq(portfolios.id, id),
        sql`${portfolios.liveVersionId} is not null`,
      ),
    );
  if (!found) throw new AppError("INVALID", "portfolioNotPublished", {}, "portfolioId");
  return found;
}

async function suggestSlug({ actor, tx }: Scope, name: string): Promise<string> {
  const slug = slugOf(name);
  const near = await tx
    .select({ slug: resellers.slug })
    .from(resellers)
    .where(and(eq(resellers.tenantId, actor.tenantId), like(resellers.slug, `${slug.slice(0, 36)}%`)));
  return freeSlug(slug, new Set(near.map((each) => each.slug)));
}

function factsOf(reseller: Reseller) {
  const { name, email, phone, vatNumber, street, postalCode, city, country, model } = reseller;
  return { name, email, phone, vatNumber, street, postalCode, city, country, model };
}
