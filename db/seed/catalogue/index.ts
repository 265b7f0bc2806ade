import type { DemoCategory, DemoItem, DemoOffer, OfferRow } from "@/db/seed/rows";
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
  { slug: "computers", parent: "workplaces", name: { en: "Computers", de: "Computer" } },
  { slug: "notebooks", parent: "computers", name: { en: "Notebooks", de: "Notebooks" } },
  {
    slug: "peripherals",
    parent: "workplaces",
    name: { en: "Screens, docks & printers", de: "Bildschirme, Docks & Drucker" },
  },
  { slug: "microsoft-365-licences", parent: "microsoft-365", name: { en: "Licences", de: "Lizenzen" } },
  {
    slug: "microsoft-365-services",
    parent: "microsoft-365",
    name: { en: "Set-up & care", de: "Einrichtung & Betreuung" },
  },
  { slug: "switches", parent: "network", name: { en: "Switches", de: "Switches" } },
  { slug: "wireless", parent: "network", name: { en: "Wi-Fi", de: "WLAN" } },
  { slug: "phones", parent: "telephony", name: { en: "Phones & headsets", de: "Telefone & Headsets" } },
  { slug: "cloud-telephony", parent: "telephony", name: { en: "Cloud telephony", de: "Cloud-Telefonie" } },
  { slug: "meeting-rooms", parent: "telephony", name: { en: "Meeting rooms", de: "Besprechungsräume" } },
  { slug: "firewalls", parent: "security", name: { en: "Firewalls", de: "Firewalls" } },
  { slug: "servers", parent: "servers-cloud", name: { en: "Servers", de: "Server" } },
  { slug: "cloud", parent: "servers-cloud", name: { en: "Cloud", de: "Cloud" } },
];

/** How many days what is in stock is on its way. */
const IN_STOCK = 3;

export const demoItems: DemoItem[] = [
  ...workplaceItems,
  ...microsoft365Items,
  ...backupItems,
  ...networkItems,
  ...telephonyItems,
  ...supportItems,
  ...securityItems,
  ...serverItems,
].map(({ leadDays, toOrder = false, ...item }) => ({
  ...item,
  leadDays: leadDays ?? (item.stockKept && !toOrder ? IN_STOCK : null),
  toOrder,
  offers: item.offers.map(completeOffer),
}));

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
