type Listed = { state: string; currency: string; oneTime: number | null; recurring: number | null };

/** Whether the provider sells an offer of an item on sale to its direct customers: the rule of soldDirectly, for a row that is at hand. */
export const sellsDirectly = ({ state, currency, oneTime, recurring }: Listed, ofTenant: string): boolean =>
  state === "active" && currency === ofTenant && (oneTime !== null || recurring !== null);
