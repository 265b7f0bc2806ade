import { and, eq } from "drizzle-orm";
import { newId } from "@/db/columns";
import { enquiries } from "@/db/schema";
import { withPublicScope } from "@/lib/door/scope";
import { sendEnquiry } from "@/lib/enquiries/commands";
import { type Enquiry, enquiry } from "@/lib/enquiries/schema";
import { asOwner } from "@/test/world/acting";
import { standard } from "@/test/world/standard";
import { openWorld, placeOf, type World } from "@/test/world/world";

/** Two look-alike worlds with open storefronts. */
export const openStorefronts = (): Promise<[World, World]> => {
  const open = () => openWorld({ ...standard, resellers: { storefrontOpen: true } });
  return Promise.all([open(), open()]);
};

/** Sends an enquiry to alpha, or to the provider, and returns its id. */
export async function asked(market: World, to: "alpha" | "provider" = "alpha", more: Partial<Enquiry> = {}) {
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
