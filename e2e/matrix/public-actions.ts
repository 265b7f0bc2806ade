import { stampForm } from "@/lib/forms/stamp";
import { unsubscribePath } from "@/lib/notifications/mails/unsubscribe";
import type { Fields, Outcome } from "./call";
import type { Company } from "./company";

/** One call of a form of a public page, and what anybody gets for it; `leaves` names the tables it writes to. */
export type PublicCase = {
  what: string;
  fields: (company: Company, other: Company) => Promise<Fields>;
  outcome: Outcome;
  leaves: string[];
};

const written = ["audit_entries", "enquiries", "notification_mails", "notifications"];

/** A minute ago, so that it is no faster than a person. */
const stamp = (place: string) => stampForm(place, Date.now() - 60_000);

const typed = (place: string, more: Fields = {}): Fields => ({
  stamp: stamp(place),
  locale: "en",
  name: "Matrix",
  company: "Matrix",
  email: "matrix@matrix.example",
  message: "When?",
  ...more,
});

const tenantId = (company: Company) => company.value("select id from tenants");
const item = async (company: Company) => (await company.entry()).item_id ?? "";

/** What a link in the mail of somebody of a reseller is made of. */
const linkOf = async (company: Company) => {
  const membershipId = await company.value(
    "select id from memberships where reseller_id = $1 order by id limit 1",
    company.resellerId,
  );
  const kind = "order-confirmed";
  const path = unsubscribePath({ tenantId: await tenantId(company), membershipId, customerId: null, kind });
  return path.split("/").at(-1) ?? "";
};

/** Server actions of public pages: what everybody may send, a guest as well as anybody who is signed in. */
export const publicActions: Record<string, { at: string; cases: PublicCase[] }> = {
  "(auth)/unsubscribe#unsubscribeAction": {
    at: "/unsubscribe",
    cases: [
      {
        what: "by the link of a mail",
        fields: async (own) => ({ token: await linkOf(own) }),
        outcome: "done",
        leaves: ["notification_choices"],
      },
      {
        what: "by a link that is not ours",
        fields: async (own) => ({ token: `${(await linkOf(own)).split(".")[0]}.forged` }),
        outcome: "not found",
        leaves: [],
      },
    ],
  },
  "[tenant]/(shop)/ask#sendEnquiryAction": {
    at: "/[tenant]/ask",
    cases: [
      {
        what: "to the provider",
        fields: async (own) => typed(await tenantId(own), { tenant: own.tenant }),
        outcome: "done",
        leaves: written,
      },
      {
        what: "to a reseller, about what it sells",
        fields: async (own) =>
          typed(own.resellerId, { tenant: own.tenant, reseller: own.reseller, item: await item(own) }),
        outcome: "done",
        leaves: written,
      },
      {
        what: "about an item of another tenant",
        fields: async (own, other) =>
          typed(own.resellerId, { tenant: own.tenant, reseller: own.reseller, item: await item(other) }),
        outcome: "refused",
        leaves: [],
      },
      {
        what: "with the form of another tenant's reseller",
        fields: async (own, other) => typed(other.resellerId, { tenant: own.tenant, reseller: own.reseller }),
        outcome: "refused",
        leaves: [],
      },
      {
        what: "to a reseller of another tenant",
        fields: async (own, other) => typed(own.resellerId, { tenant: own.tenant, reseller: other.reseller }),
        outcome: "refused",
        leaves: [],
      },
      {
        what: "to a suspended reseller",
        fields: async (own) => typed(own.resellerId, { tenant: own.tenant, reseller: "delta-net" }),
        outcome: "refused",
        leaves: [],
      },
      {
        what: "to no tenant",
        fields: async (own) => typed(await tenantId(own), { tenant: "nowhere" }),
        outcome: "not found",
        leaves: [],
      },
      {
        what: "by a program that fills in every field",
        fields: async (own) =>
          typed(await tenantId(own), { tenant: own.tenant, website: "https://spam.example" }),
        outcome: "refused",
        leaves: [],
      },
    ],
  },
};
