import { and, eq } from "drizzle-orm";
import { pool } from "@/db/client";
import { newId } from "@/db/columns";
import { enquiries, resellers } from "@/db/schema";
import { type PublicPlace, withPublicScope } from "@/lib/door/scope";
import { sendEnquiry } from "@/lib/enquiries/commands";
import { type Enquiry, enquiry } from "@/lib/enquiries/schema";
import { asOwner, type Market, openMarket } from "@/test/orders";

/** Two look-alike markets with open storefronts. */
export async function openStorefronts(): Promise<[Market, Market]> {
  const markets = await Promise.all([openMarket(), openMarket()]);
  for (const { tenantId } of markets)
    await asOwner(tenantId, (db) => db.update(resellers).set({ storefrontOpen: true }));
  return markets;
}

/** No worker runs here; the next one would work on them. */
export const dropJobs = () =>
  pool("worker").query(
    `delete from graphile_worker._private_jobs where task_id in
       (select id from graphile_worker._private_tasks where identifier = 'enquiry-received')`,
  );

type Which = "alpha" | "beta";

/** The storefront of a reseller, or the shop of the provider. */
export const placeOf = ({ tenantId, alpha, versionId, ...market }: Market, which?: Which): PublicPlace => ({
  tenantId,
  tenantSlug: alpha.sales.tenantSlug,
  tenantName: "Nordlicht",
  tenantLocale: "de",
  currency: "EUR",
  resellerId: which ? { ...market, alpha }[which].resellerId : null,
  resellerSlug: which ?? null,
  resellerName: which ? "Systemhaus" : null,
  versionId: which ? versionId : null,
});

/** Sends an enquiry to alpha, or to the provider, and returns its id. */
export async function asked(market: Market, to: "alpha" | "provider" = "alpha", more: Partial<Enquiry> = {}) {
  const { tenantId } = market;
  const place = placeOf(market, to === "alpha" ? to : undefined);
  const company = `Asker ${newId()}`;
  const given = {
    ...enquiry.parse({
      stamp: "s",
      locale: "en",
      name: "Erika <b>Beispiel</b>",
      company,
      email: "erika@asker.example",
      message: "Visit http://spam.example now",
      phone: "+49 221 1234",
    }),
    ...more,
  };
  const admission = { stamp: newId(), confirm: true };
  await withPublicScope(place, (scope) => sendEnquiry(scope, given, admission), "read write");
  const [row] = await asOwner(tenantId, (db) =>
    db
      .select({ id: enquiries.id })
      .from(enquiries)
      .where(and(eq(enquiries.tenantId, tenantId), eq(enquiries.company, company))),
  );
  return { id: row?.id ?? "", company };
}
