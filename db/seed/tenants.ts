import { sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { newId } from "@/db/columns";
import { tenants } from "@/db/schema";
import { localSetting } from "@/db/setting";
import type { DemoAddress, DemoProvider } from "./rows";

export type Db = NodePgDatabase;

/** Puts in one provider and confines the rest of the transaction to its tenant. */
export async function putTenant(db: Db, provider: DemoProvider, createdAt: Date): Promise<string> {
  const id = newId();
  await db.execute(sql.raw(localSetting("tenant_id", id)));
  await db.insert(tenants).values({
    id,
    slug: provider.slug,
    name: provider.name,
    locale: provider.language,
    currency: provider.currency,
    brandColour: provider.brandColour,
    email: provider.email,
    phone: provider.phone,
    hours: provider.hours,
    escalation: provider.escalation,
    about: provider.about[provider.language],
    imprint: imprintOf(provider, provider.language),
    demo: true,
    createdAt,
    updatedAt: createdAt,
  });
  return id;
}

type Imprinted = {
  name: string;
  address: DemoAddress;
  vatNumber: string | null;
  email: string;
  phone: string;
};

/** The legal notice of a company in the language of its tenant. */
export function imprintOf(company: Imprinted, language: "de" | "en"): string {
  const { street, postalCode, city } = company.address;
  const place = language === "de" ? `${postalCode} ${city}` : `${city} ${postalCode}`;
  const phone = language === "de" ? "Telefon" : "Phone";
  const mail = language === "de" ? "E-Mail" : "E-mail";
  const lines = [company.name, street, place, "", `${phone}: ${company.phone}`, `${mail}: ${company.email}`];
  if (company.vatNumber) {
    lines.push("", `${language === "de" ? "USt-IdNr." : "VAT number"}: ${company.vatNumber}`);
  }
  return lines.join("\n");
}
