import { catalogueReads } from "./reads/catalogue";
import { companyReads } from "./reads/companies";
import { orderReads } from "./reads/orders";
import { portfolioReads } from "./reads/portfolios";
import type { Read } from "./reads/read";
import { sellingReads } from "./reads/selling";

/** Every read of lib that a page, form or file makes. */
export const reads: Read[] = [
  ...catalogueReads,
  ...portfolioReads,
  ...companyReads,
  ...orderReads,
  ...sellingReads,
];

/** Exported by a queries.ts, but no read of its own: parts of statements, rules, reads of global tables, and files from disk. */
export const apart = [
  "catalogue/bulk#chosenIds",
  "catalogue/bulk#plan",
  "catalogue/filter#itemsFound",
  "catalogue/filter#itemsMatching",
  "catalogue/filter#itemsOfPage",
  "catalogue/filter#orderOf",
  "catalogue/pictures#answerOwnPicture",
  "catalogue/pictures#answerPicture",
  "catalogue/pictures#findPictureFile",
  "catalogue/pictures#picturesOf",
  "categories#categoryName",
  "categories#listSoldCategories",
  "categories#requireCategory",
  "customers#assigned",
  "customers#customersInReach",
  "customers#customersMatching",
  "enquiries#enquiriesInReach",
  "home/revenue#getRevenue",
  "identity#invitationBy",
  "identity#isDemo",
  "identity#isEmptyInstallation",
  "identity#isResetOpen",
  "imports#getRefusedRows",
  "logo#answerLogo",
  "logo#markOf",
  "orders#doneLines",
  "orders#ordersInReach",
  "portfolios/comparison#countChanges",
  "portfolios/comparison#differing",
  "portfolios/comparison#listChanges",
  "portfolios/entries#entriesMatching",
  "portfolios/offers#eligible",
  "portfolios/offers#findCandidates",
  "portfolios/offers#offersMatching",
  "resellers/reassignment#getChangeSource",
  "search#foundCustomers",
  "search#foundOrders",
  "search#foundResellers",
  "sellable#countBoundOf",
  "sellable#itemName",
  "sellable#itemText",
  "sellable#scopeOfView",
  "sellable#viewerOf",
  "shop/items#itemCard",
  "shop/items#itemPage",
  "shop/items#pageWanted",
  "shop/items#withCategory",
  "team#ofCompany",
];
