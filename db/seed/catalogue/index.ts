import type { DemoCategory, DemoItem, DemoOffer, OfferRow } from "../types";
import { backupItems } from "./backup";
import { microsoft365Items } from "./microsoft-365";
import { networkItems } from "./network";
import { securityItems } from "./security";
import { serverItems } from "./servers";
import { supportItems } from "./support";
import { telephonyItems } from "./telephony";
import { workplaceItems } from "./workplaces";

export const demoCategories: DemoCategory[] = [
  { slug: "workplaces", name: { en: "Workplaces", de: "Arbeitsplätze" } },
  { slug: "microsoft-365", name: { en: "Microsoft 365", de: "Microsoft 365" } },
  { slug: "backup-recovery", name: { en: "Backup & recovery", de: "Datensicherung & Wiederherstellung" } },
  { slug: "network", name: { en: "Network", de: "Netzwerk" } },
  { slug: "telephony", name: { en: "Telephony & meeting rooms", de: "Telefonie & Besprechungsräume" } },
  { slug: "support", name: { en: "Support & managed services", de: "Support & Betrieb" } },
  { slug: "security", name: { en: "Security", de: "IT-Sicherheit" } },
  { slug: "servers-cloud", name: { en: "Servers & cloud", de: "Server & Cloud" } },
];

export const demoItems: DemoItem[] = [
  ...workplaceItems,
  ...microsoft365Items,
  ...backupItems,
  ...networkItems,
  ...telephonyItems,
  ...supportItems,
  ...securityItems,
  ...serverItems,
].map((item) => ({ ...item, offers: item.offers.map(completeOffer) }));

function completeOffer(row: OfferRow): DemoOffer {
  if (row.kind === "purchase") {
    return {
      ...row,
      recurring: null,
      costRecurring: null,
      period: null,
      termMonths: null,
      noticeDays: null,
      renewal: "none",
    };
  }
  const ends: Pick<DemoOffer, "noticeDays" | "renewal"> =
    row.kind === "rent" ? { noticeDays: 30, renewal: "automatic" } : { noticeDays: null, renewal: "none" };
  return { oneTime: null, costOneTime: null, period: "month", ...ends, ...row };
}
