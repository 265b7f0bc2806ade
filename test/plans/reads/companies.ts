import { getAddressForm, listAddresses } from "@/lib/customers/addresses/queries";
import { findAlike } from "@/lib/customers/alike/queries";
import { getCaredCustomer } from "@/lib/customers/assignments/queries";
import { listCheckers } from "@/lib/customers/checks/queries";
import { countOpenConflicts, listConflicts } from "@/lib/customers/conflicts/queries";
import { getContactForm, listContacts } from "@/lib/customers/contacts/queries";
import { readCustomers } from "@/lib/customers/file/queries";
import { listNotes } from "@/lib/customers/notes/queries";
import { getOwnCompany, getOwnContactForm } from "@/lib/customers/own/queries";
import { getCustomer, getOwnCustomer, listCustomers } from "@/lib/customers/queries";
import { getCustomerRecord } from "@/lib/customers/record/queries";
import { findResponsible } from "@/lib/customers/responsible/queries";
import { customerFilter } from "@/lib/customers/schema";
import { listCustomerUsers, listOwnUsers } from "@/lib/customers/users/queries";
import { listUnfinishedWishes, listWishes } from "@/lib/customers/wishes/queries";
import {
  countNewEnquiries,
  findAskedCustomer,
  getEnquiry,
  getEnquiryRecord,
  listEnquiries,
  newestEnquiries,
} from "@/lib/enquiries/queries";
import { enquiryFilter } from "@/lib/enquiries/schema";
import { countCustomers, countOpenOrders, listNewestOrders } from "@/lib/resellers/business/queries";
import { getOwnProfile } from "@/lib/resellers/profile/queries";
import { getReseller, getResellerRecord, listResellers } from "@/lib/resellers/queries";
import { resellerList } from "@/lib/resellers/schema";
import { getMember, listTeam } from "@/lib/team/queries";
import { daysAgo, middle, type Person } from "@/test/plans/world";
import { by, most, type Read } from "./read";

const lookingAfter = (as: Person) =>
  as === "account" || as === "assigned" ? { most: most.lookingAfter } : {};
const customers = (as: Person, filter: object, more = {}) =>
  by(
    as,
    "customer:read",
    (scope, _, page) => listCustomers(scope, { ...customerFilter.parse(filter), page }),
    { ...lookingAfter(as), ...more },
  );
const resellers = (filter: object, more = {}) =>
  by(
    "admin",
    "reseller:read",
    (scope, _, page) => listResellers(scope, { ...resellerList.parse(filter), page }),
    more,
  );
const conflicts = (state: string, more = {}) =>
  by(
    "admin",
    "registration:resolve",
    (scope, _, page) => listConflicts(scope, { state: state as "open", page }),
    more,
  );
const enquiries = (as: Person, state: string, more = {}) =>
  by(
    as,
    "enquiry:read",
    (scope, _, page) => listEnquiries(scope, { ...enquiryFilter.parse({ state }), page }),
    more,
  );
const described = {
  name: "Firma",
  vatNumber: "DE100000001",
  email: "info@firma-1.example",
  city: null,
  postalCode: null,
};
const record = { customer: "customer:read", reseller: "reseller:read", team: "team:read" } as const;

export const companyReads: Read[] = [
  {
    of: listCustomers,
    cases: [
      ...(["admin", "reseller-1", "reseller-2", "account", "assigned"] as const).flatMap((as) => [
        customers(as, {}, { deep: middle.name }),
        customers(as, { state: "prospect" }, { deep: middle.name }),
        customers(as, { state: "closed", sort: "-name" }),
        customers(as, { q: "ahrens" }, { most: most.searching }),
        customers(as, { q: "nobody-of-that-name" }, { most: most.searching }),
      ]),
      customers("admin", { owner: "direct" }, { deep: middle.name }),
      customers("admin", { owner: "direct", state: "prospect" }),
      customers("admin", { owner: "direct", q: "ahrens" }, { most: most.searching }),
      customers("admin", { q: "DE100000123" }, { most: most.searching }),
    ],
  },
  {
    of: getCustomer,
    cases: [by("reseller-1", record.customer, (scope, { customer }) => getCustomer(scope, customer))],
  },
  {
    of: getCustomerRecord,
    cases: [
      by("reseller-1", record.customer, (scope, known) => getCustomerRecord(scope, known)),
      by("admin", record.customer, (scope, known) => getCustomerRecord(scope, known)),
    ],
  },
  {
    of: getCaredCustomer,
    cases: [by("admin", record.customer, (scope, known) => getCaredCustomer(scope, known))],
  },
  {
    of: getOwnCustomer,
    cases: [
      by("admin", record.customer, (scope, { direct }) => getOwnCustomer(scope, { customer: direct })),
      by("reseller-1", record.customer, (scope, known) => getOwnCustomer(scope, known)),
    ],
  },
  ...([listAddresses, listContacts] as const).map((of) => ({
    of,
    cases: [
      by("admin", record.customer, (scope, { customer }) => of(scope, customer)),
      by("reseller-1", record.customer, (scope, { customer }) => of(scope, customer)),
    ],
  })),
  {
    of: listNotes,
    cases: (["admin", "reseller-1"] as const).map((as) =>
      by(as, record.customer, (scope, { customer }, page) => listNotes(scope, customer, page), {
        deep: daysAgo(30),
      }),
    ),
  },
  {
    of: getAddressForm,
    cases: [
      by("reseller-1", record.customer, (scope, { customer }) =>
        getAddressForm(scope, { customer, address: "new" }),
      ),
    ],
  },
  {
    of: getContactForm,
    cases: [
      by("reseller-1", record.customer, (scope, { customer }) =>
        getContactForm(scope, { customer, contact: "new" }),
      ),
    ],
  },
  { of: getOwnCompany, cases: [by("customer", record.customer, (scope) => getOwnCompany(scope))] },
  {
    of: getOwnContactForm,
    cases: [by("customer", record.customer, (scope) => getOwnContactForm(scope, { contact: "new" }))],
  },
  { of: findResponsible, cases: [by("customer", record.customer, (scope) => findResponsible(scope))] },
  {
    of: listCustomerUsers,
    cases: [
      by("reseller-1", record.customer, (scope, { customer }) => listCustomerUsers(scope, customer)),
      by("admin", record.customer, (scope, { direct }) => listCustomerUsers(scope, direct)),
    ],
  },
  {
    of: listOwnUsers,
    cases: [by("customer", record.team, listOwnUsers)],
  },
  {
    of: readCustomers,
    cases: [
      by(
        "reseller-1",
        record.customer,
        (scope) => readCustomers(scope, { q: "", state: undefined }, undefined),
        {
          most: most.exporting,
        },
      ),
      by("admin", record.customer, (scope) => readCustomers(scope, { q: "", state: "locked" }, undefined), {
        most: most.exporting,
      }),
    ],
  },
  {
    of: listConflicts,
    cases: [conflicts("open", { deep: middle.id }), conflicts("refused")],
  },
  {
    of: listResellers,
    cases: [
      resellers({}, { deep: middle.reseller }),
      resellers({ state: "suspended" }),
      resellers({ sort: "-name" }, { deep: middle.reseller }),
      resellers({ q: "ahrens" }, { most: most.searching }),
    ],
  },
  { of: getReseller, cases: [by("admin", record.reseller, (scope, known) => getReseller(scope, known))] },
  {
    of: getResellerRecord,
    cases: [by("admin", record.reseller, (scope, known) => getResellerRecord(scope, known))],
  },
  {
    of: countCustomers,
    cases: [
      by("admin", record.reseller, (scope, { reseller }) => countCustomers(scope, reseller)),
      by(
        "account",
        record.reseller,
        (scope, { reseller }) => countCustomers(scope, reseller),
        lookingAfter("account"),
      ),
    ],
  },
  {
    of: countOpenOrders,
    cases: [
      by("admin", record.reseller, (scope, { reseller }) => countOpenOrders(scope, reseller)),
      by(
        "account",
        record.reseller,
        (scope, { reseller }) => countOpenOrders(scope, reseller),
        lookingAfter("account"),
      ),
    ],
  },
  {
    of: listNewestOrders,
    cases: [
      by("admin", record.reseller, (scope, { reseller }) => listNewestOrders(scope, reseller)),
      by(
        "account",
        record.reseller,
        (scope, { reseller }) => listNewestOrders(scope, reseller),
        lookingAfter("account"),
      ),
    ],
  },
  {
    of: listEnquiries,
    cases: [
      enquiries("admin", "new", { deep: middle.id }),
      enquiries("reseller-1", "answered", { deep: middle.id }),
      enquiries("reseller-2", "new"),
      enquiries("assigned", "new"),
    ],
  },
  {
    of: newestEnquiries,
    cases: [
      by("admin", "enquiry:read", (scope) => newestEnquiries(scope, 5)),
      by("reseller-1", "enquiry:read", (scope) => newestEnquiries(scope, 5)),
    ],
  },
  {
    of: countNewEnquiries,
    cases: [
      by("admin", "enquiry:read", countNewEnquiries),
      by("reseller-1", "enquiry:read", countNewEnquiries),
      by("assigned", "enquiry:read", countNewEnquiries),
    ],
  },
  {
    of: countOpenConflicts,
    cases: [by("admin", "registration:resolve", countOpenConflicts)],
  },
  {
    of: listCheckers,
    cases: [by("admin", "registration:resolve", (scope) => listCheckers(scope), { most: most.addingDays })],
  },
  {
    of: listWishes,
    cases: [
      by("reseller-1", "customer:read", (scope, _, page) => listWishes(scope, { page }), { deep: middle.id }),
      by("reseller-2", "customer:read", (scope, _, page) => listWishes(scope, { page })),
    ],
  },
  {
    of: findAlike,
    cases: (["reseller-1", "assigned", "admin"] as const).map((as) =>
      by(as, "customer:create", (scope) => findAlike(scope, described), { most: most.searching }),
    ),
  },
  {
    of: listUnfinishedWishes,
    cases: [by("reseller-1", "customer:read", (scope) => listUnfinishedWishes(scope, 5))],
  },
  {
    of: getEnquiry,
    cases: [by("reseller-1", "enquiry:read", (scope, { enquiry }) => getEnquiry(scope, enquiry))],
  },
  {
    of: getEnquiryRecord,
    cases: [
      by("reseller-1", "enquiry:read", getEnquiryRecord),
      by("admin", "enquiry:read", (scope, { asked }) => getEnquiryRecord(scope, { enquiry: asked })),
    ],
  },
  {
    of: findAskedCustomer,
    cases: [by("reseller-1", "customer:create", findAskedCustomer)],
  },
  { of: getOwnProfile, cases: [by("reseller-1", record.reseller, (scope) => getOwnProfile(scope))] },
  {
    of: listTeam,
    cases: [
      by("admin", record.team, (scope) => listTeam(scope)),
      by("reseller-1", record.team, (scope) => listTeam(scope)),
    ],
  },
  {
    of: getMember,
    cases: [by("reseller-1", record.team, (scope, { member }) => getMember(scope, member))],
  },
];
