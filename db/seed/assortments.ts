import { shareOf } from "@/lib/base/money";
import type { CatalogueOffer } from "./catalogue-rows";
import type { Prices } from "./portfolios";

export type DemoPortfolio = {
  tenant: string;
  name: string;
  description: string;
  /** Left out: what is sold renews at the prices it was sold at. */
  renewalPrices?: "current";
  /** Transfer price as a share of the list price. */
  transferBp: number;
  holds: (offer: CatalogueOffer) => boolean;
  draft?: {
    holds: (offer: CatalogueOffer) => boolean;
    price: (offer: CatalogueOffer, prices: Prices) => Prices;
  };
};

const skus = (...lines: string[]) => new Set(lines.flatMap((line) => line.split(" ")));

/** Needs project experience, so that only certified resellers sell it. */
const projectBusiness = skus(
  "WP-NB16-STUDIO WP-MFP-C30 BK-VAULT4 BK-DRILL NW-SW48P NW-5G-FAILOVER TEL-ROOM-ONE SUP-HOURS-40 SUP-SERVER",
  "SUP-ONCALL SUP-REVIEW SEC-GATE300 SEC-SCAN SRV-T120 SRV-R240 SRV-R110 SRV-MIGRATION CLD-VM-L",
);
/** Sold by the provider alone. */
const ownBusiness = skus("BK-DRILL SUP-ONCALL SUP-REVIEW SEC-SCAN SRV-MIGRATION SRV-R110");
/** Comes into "Standard" with the next version. */
const nextInStandard = skus("WP-NB16-STUDIO CLD-VM-L");
const dearerSoon = skus("M365-BASIC M365-STANDARD M365-PREMIUM");

const onList = ({ item }: CatalogueOffer) => ["active", "sales ended", "no renewal"].includes(item.state);
const inStandard = (offer: CatalogueOffer) =>
  onList(offer) && offer.position === 0 && !projectBusiness.has(offer.item.sku);

export const demoPortfolios: DemoPortfolio[] = [
  {
    tenant: "nordwind",
    name: "Standard",
    description: "Arbeitsplätze, Microsoft 365, Netzwerk und Telefonie für kleine Betriebe.",
    transferBp: 8400,
    holds: inStandard,
    draft: {
      holds: (offer) =>
        (inStandard(offer) && offer.item.state === "active") ||
        (offer.position === 0 && nextInStandard.has(offer.item.sku)),
      price: (offer, prices) =>
        dearerSoon.has(offer.item.sku) && prices.transferRecurring !== null
          ? { ...prices, transferRecurring: shareOf(prices.transferRecurring, 10_200) }
          : prices,
    },
  },
  {
    tenant: "nordwind",
    name: "Premium",
    renewalPrices: "current",
    description: "Das ganze Sortiment ohne Leasing, für Systemhäuser mit eigenem Projektgeschäft.",
    transferBp: 8000,
    holds: (offer) => onList(offer) && offer.offer.kind !== "lease" && !ownBusiness.has(offer.item.sku),
  },
  {
    tenant: "lakeside",
    name: "Standard",
    description: "Everything a small company needs, from the laptop to the help desk.",
    transferBp: 8200,
    holds: (offer) => onList(offer) && offer.offer.kind !== "lease",
  },
];
