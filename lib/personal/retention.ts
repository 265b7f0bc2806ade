import type { Retention } from "@/db/access/personal";

/** Why something stays, in a sentence, and for how many calendar years after it was made; null where another rule ends it. */
export const retentions: Record<Retention, { years: number | null; why: string }> = {
  accounts: { years: 10, why: "what was ordered and billed is kept for the accounts and the tax office" },
  audit: {
    years: null,
    why: "the audit log proves who did what, and nobody can change it; its entries end with KONTOR_AUDIT_DAYS",
  },
  conflicts: { years: null, why: "it says who asked for a customer first, until the customer is free" },
  lists: { years: null, why: "what was uploaded stays with the catalogue that was made of it" },
  moments: { years: null, why: "counters of attempts end by themselves within a day" },
};

/** When something that was made at a moment may go, if years decide it: at the end of the calendar year. */
export const keptUntil = (of: Retention, newest: Date): Date | undefined => {
  const { years } = retentions[of];
  return years === null ? undefined : new Date(Date.UTC(newest.getUTCFullYear() + years + 1, 0, 1));
};
