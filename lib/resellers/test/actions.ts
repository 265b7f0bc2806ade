import { randomUUID } from "node:crypto";
import { under } from "@/e2e/matrix/action-row";
import type { Company } from "@/e2e/matrix/company";
import { providerAdmin } from "@/e2e/matrix/who";

const email = () => `${randomUUID()}@matrix.example`;
const livePortfolio = async (company: Company) => (await company.entry()).portfolio ?? "";
const seen = async (company: Company, state = "active") => {
  const { id, version } = await company.newReseller(state);
  return { reseller: id, version };
};
const reseller = {
  allow: providerAdmin,
  at: "/[tenant]/provider/resellers/[reseller]",
  foreign: "not found",
} as const;

export const actions = under("[tenant]/provider/resellers", {
  admitReseller: {
    allow: providerAdmin,
    at: "/[tenant]/provider/resellers/new",
    // The portfolio is chosen from a list: one of another tenant is a fault at that field.
    foreign: "refused",
    fields: async (company) => ({
      key: randomUUID(),
      name: "Matrix",
      slug: `m-${randomUUID().slice(0, 12)}`,
      model: "resale",
      portfolioId: await livePortfolio(company),
      adminEmail: email(),
    }),
  },
  inviteResellerAdmin: {
    ...reseller,
    fields: async (company) => ({ reseller: (await company.newReseller("active")).id, email: email() }),
  },
  changeReseller: {
    ...reseller,
    at: "/[tenant]/provider/resellers/[reseller]/edit",
    fields: async (company) => ({ ...(await seen(company)), name: "Matrix renamed", model: "agency" }),
  },
  assignPortfolio: {
    ...reseller,
    at: "/[tenant]/provider/resellers/[reseller]/portfolio",
    fields: async (company) => ({ ...(await seen(company)), portfolioId: await livePortfolio(company) }),
  },
  suspendReseller: {
    ...reseller,
    fields: async (company) => ({ ...(await seen(company)), reason: "Unpaid", degree: "sales" }),
  },
  activateReseller: {
    ...reseller,
    fields: async (company) => ({ ...(await seen(company, "suspended")), reason: "Paid" }),
  },
  restrictReseller: {
    ...reseller,
    fields: async (company) => ({ ...(await seen(company)), reason: "Unpaid" }),
  },
});
