/** How much a large tenant holds. The first reseller owns half of its customers, the first customer places a twentieth of its orders. */
export type Sizes = {
  /** The tenant's slug, and the domain of its sign-ins. */
  tenant: string;
  items: number;
  resellers: number;
  portfolios: number;
  /** Items on sale in each portfolio. */
  portfolioItems: number;
  customers: number;
  orders: number;
};

export const largeSizes: Sizes = {
  tenant: "large",
  items: 100_000,
  resellers: 1_000,
  portfolios: 20,
  portfolioItems: 20_000,
  customers: 100_000,
  orders: 100_000,
};
