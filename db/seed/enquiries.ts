import { newId } from "@/db/columns";
import { enquiries } from "@/db/schema";
import type { Calendar } from "./calendar";
import type { CatalogueOffer } from "./catalogue-rows";
import { demoEnquiries } from "./companies/enquiries";
import type { Entry } from "./journal";
import { known, type People, sellers } from "./people";
import type { Reseller } from "./resellers";
import type { DemoEnquiry, DemoProvider } from "./rows";
import type { Db } from "./tenants";

/** Puts in what visitors asked the provider of one tenant and its resellers, oldest first. */
export async function putEnquiries(
  db: Db,
  tenantId: string,
  provider: DemoProvider,
  resellers: Reseller[],
  catalogue: CatalogueOffer[],
  people: People,
  calendar: Calendar,
): Promise<Entry[]> {
  const bySlug = new Map(resellers.map((reseller) => [reseller.slug, reseller.id]));
  const rows = demoEnquiries
    .filter(({ tenant }) => tenant === provider.slug)
    .toSorted((a, b) => b.days - a.days)
    .map((demo) => {
      const answerer = demo.reseller ? sellers(people, provider.slug, demo.reseller)[0] : undefined;
      const at = calendar.before(demo.days, 7, 40);
      return {
        demo,
        id: newId(),
        resellerId: demo.reseller ? known(bySlug, demo.reseller) : null,
        at,
        answered:
          demo.state === "answered" && answerer ? { by: answerer, at: calendar.after(at, 1) } : undefined,
      };
    });
  await db.insert(enquiries).values(
    rows.map(({ demo, id, resellerId, at, answered }) => {
      const { name, company, email, phone, message, quantity, state } = demo;
      return {
        ...{ tenantId, id, resellerId, name, company, email, phone, message, quantity, state },
        ...subjectOf(demo, catalogue, provider),
        stateChangedAt: answered?.at ?? at,
        stateChangedBy: answered?.by.id,
        stateChangedByName: answered?.by.name,
        locale: provider.language,
        idempotencyKey: newId(),
        createdAt: at,
        updatedAt: answered?.at ?? at,
      };
    }),
  );
  return rows.flatMap(({ demo: { company }, id, resellerId, at, answered }): Entry[] => {
    const entry = {
      record: { kind: "enquiry" as const, id, label: company },
      resellerId,
      words: { name: company },
    };
    const received: Entry = {
      ...entry,
      at,
      by: { id: null, name: company },
      side: "public",
      action: "enquiry-received",
    };
    return answered
      ? [received, { ...entry, ...answered, side: "reseller", action: "enquiry-answered" }]
      : [received];
  });
}

function subjectOf({ sku }: DemoEnquiry, catalogue: CatalogueOffer[], { language }: DemoProvider) {
  const found = catalogue.find(({ item }) => item.sku === sku);
  return found && { itemId: found.itemId, subject: { sku: found.item.sku, name: found.item.name[language] } };
}
