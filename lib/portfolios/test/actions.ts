import { randomBytes } from "node:crypto";
import { under } from "@/e2e/matrix/action-row";
import type { Company } from "@/e2e/matrix/company";
import { catalogueEditors } from "@/e2e/matrix/who";

const name = () => `Matrix ${randomBytes(6).toString("hex")}`;
const place = "/[tenant]/provider/portfolios/[portfolio]";
const portfolio = { allow: catalogueEditors, at: `${place}/entries`, foreign: "not found" } as const;
const decision = async (company: Company) => {
  const made = await company.newPortfolio();
  return { portfolio: made.portfolio, version: made.version };
};

export const actions = under("[tenant]/provider/portfolios", {
  createPortfolio: {
    allow: catalogueEditors,
    at: "/[tenant]/provider/portfolios/new",
    fields: async () => ({ name: name(), currency: "EUR" }),
  },
  changePortfolio: {
    ...portfolio,
    at: `${place}/edit`,
    fields: async (company) => ({ ...(await decision(company)), name: name() }),
  },
  addOffers: {
    ...portfolio,
    at: `${place}/add`,
    fields: async (company) => {
      const { portfolio, spare } = await company.newPortfolio();
      return { portfolio, which: "chosen", id: spare, transfer: "80", suggested: "100" };
    },
  },
  changeEntries: {
    ...portfolio,
    fields: async (company) => {
      const { portfolio, offer } = await company.newPortfolio();
      return { portfolio, step: "price", id: offer, transfer: "-37" };
    },
  },
  undoEntries: {
    ...portfolio,
    fields: async (company) => {
      const { portfolio, draft, offer } = await company.newPortfolio();
      const { id } = await company.row(
        `select jsonb_build_array(offer_id, transfer_one_time, transfer_recurring, suggested_one_time, suggested_recurring,
           floor_bp, ceiling_bp, commission_bp)::text as id from portfolio_entries where version_id = $1 and offer_id = $2`,
        draft,
        offer,
      );
      const changes = { after: { draft, kept: [JSON.parse(id ?? "[]")] } };
      return { step: await company.newStep("entries-added", "portfolio", portfolio, changes) };
    },
  },
  changeEntry: {
    ...portfolio,
    at: `${place}/entries/[offer]`,
    fields: async (company) => {
      const { portfolio, offer, seen } = await company.newPortfolio();
      const prices = {
        transferOneTime: "11",
        transferRecurring: "12",
        suggestedOneTime: "13",
        suggestedRecurring: "14",
      };
      return { portfolio, offer, currency: "EUR", seen, ...prices };
    },
  },
  publishPortfolio: { ...portfolio, at: `${place}/changes`, fields: decision },
  resetDraft: { ...portfolio, at: `${place}/changes`, fields: decision },
  copyPortfolio: {
    ...portfolio,
    at: `${place}/copy`,
    fields: async (company) => ({ portfolio: (await company.newPortfolio()).portfolio, name: name() }),
  },
});
