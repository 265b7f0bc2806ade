import { getAddressForm, listAddresses } from "@/lib/customers/addresses/queries";
import { findAlike } from "@/lib/customers/alike/queries";
import { getCustomerWithAssignments, listCustomersToAssign } from "@/lib/customers/assignments/queries";
import { listCheckers } from "@/lib/customers/checks/queries";
import { countOpenConflicts, customersAlike, listConflicts } from "@/lib/customers/conflicts/queries";
import { getContactForm, listContacts } from "@/lib/customers/contacts/queries";
import { readCustomers } from "@/lib/customers/file/queries";
import { listNotes, ownNotes } from "@/lib/customers/notes/queries";
import { getOwnCompany, getOwnContactForm } from "@/lib/customers/own/queries";
import {
  customerOrder,
  customersMatching,
  getCustomer,
  getOwnCustomer,
  listCustomers,
} from "@/lib/customers/queries";
import {
  assigned,
  customersInReach,
  findCustomerName,
  keptCustomers,
  ofSeller,
} from "@/lib/customers/reach/queries";
import { getCustomerRecord } from "@/lib/customers/record/queries";
import { findResponsible } from "@/lib/customers/responsible/queries";
import { customerFilter } from "@/lib/customers/schema";
import { silentCustomers } from "@/lib/customers/silent/queries";
import { loadCustomerNotifications } from "@/lib/customers/told/queries";
import { listCustomerUsers, listOwnUsers } from "@/lib/customers/users/queries";
import { listUnfinishedWishes, listWishes, wishesInReach } from "@/lib/customers/wishes/queries";
import { type Apart, by, most, type Read } from "@/test/plans/read";
import { daysAgo, middle, type Person } from "@/test/plans/world";

const lookingAfter = (as: Person) =>
  as === "account" || as === "assigned" ? { most: most.lookingAfter } : {};
const customers = (as: Person, filter: object, more = {}) =>
  by(
    as,
    "customer:read",
    (scope, _, page) => listCustomers(scope, { ...customerFilter.parse(filter), page }),
    { ...lookingAfter(as), ...more },
  );
const conflicts = (state: string, more = {}) =>
  by(
    "admin",
    "registration:resolve",
    (scope, _, page) => listConflicts(scope, { state: state as "open", page }),
    more,
  );
const described = {
  name: "Firma",
  vatNumber: "DE100000001",
  email: "info@firma-1.example",
  city: null,
  postalCode: null,
};

export const reads: Read[] = [
  {
    of: loadCustomerNotifications,
    cases: [
      by("reseller-1", "customer:edit", loadCustomerNotifications),
      by("admin", "customer:edit", (scope, { direct }) =>
        loadCustomerNotifications(scope, { customer: direct }),
      ),
    ],
  },
  {
    of: listCustomersToAssign,
    cases: [
      by("admin", "customer:read", (scope, _, page) =>
        listCustomersToAssign(scope, { ...customerFilter.parse({}), page }),
      ),
    ],
  },
  {
    of: listCustomers,
    cases: [
      ...(["admin", "reseller-1", "reseller-2", "account", "assigned"] as const).flatMap((as) => [
        customers(as, {}, { deep: middle.name }),
        customers(as, { state: "prospect" }, { deep: middle.name }),
        customers(as, { state: "closed", sort: "-name" }),
        customers(as, { silent: "yes" }, { most: most.lookingAfter }),
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
    cases: [by("reseller-1", "customer:read", (scope, { customer }) => getCustomer(scope, customer))],
  },
  {
    of: getCustomerRecord,
    cases: [
      by("reseller-1", "customer:read", (scope, known) => getCustomerRecord(scope, known)),
      by("admin", "customer:read", (scope, known) => getCustomerRecord(scope, known)),
    ],
  },
  {
    of: getCustomerWithAssignments,
    cases: [by("admin", "customer:read", (scope, known) => getCustomerWithAssignments(scope, known))],
  },
  {
    of: getOwnCustomer,
    cases: [
      by("admin", "customer:read", (scope, { direct }) => getOwnCustomer(scope, { customer: direct })),
      by("reseller-1", "customer:read", (scope, known) => getOwnCustomer(scope, known)),
    ],
  },
  ...([listAddresses, listContacts] as const).map((of) => ({
    of,
    cases: [
      by("admin", "customer:read", (scope, { customer }) => of(scope, customer)),
      by("reseller-1", "customer:read", (scope, { customer }) => of(scope, customer)),
    ],
  })),
  {
    of: listNotes,
    cases: (["admin", "reseller-1"] as const).map((as) =>
      by(as, "customer:read", (scope, { customer }, page) => listNotes(scope, customer, page), {
        deep: daysAgo(30),
      }),
    ),
  },
  {
    of: getAddressForm,
    cases: [
      by("reseller-1", "customer:read", (scope, { customer }) =>
        getAddressForm(scope, { customer, address: "new" }),
      ),
    ],
  },
  {
    of: getContactForm,
    cases: [
      by("reseller-1", "customer:read", (scope, { customer }) =>
        getContactForm(scope, { customer, contact: "new" }),
      ),
    ],
  },
  { of: getOwnCompany, cases: [by("customer", "customer:read", (scope) => getOwnCompany(scope))] },
  {
    of: getOwnContactForm,
    cases: [by("customer", "customer:read", (scope) => getOwnContactForm(scope, { contact: "new" }))],
  },
  { of: findResponsible, cases: [by("customer", "customer:read", (scope) => findResponsible(scope))] },
  {
    of: listCustomerUsers,
    cases: [
      by("reseller-1", "customer:read", (scope, { customer }) => listCustomerUsers(scope, customer)),
      by("admin", "customer:read", (scope, { direct }) => listCustomerUsers(scope, direct)),
    ],
  },
  {
    of: listOwnUsers,
    cases: [by("customer", "team:read", listOwnUsers)],
  },
  {
    of: readCustomers,
    cases: [
      by(
        "reseller-1",
        "customer:read",
        (scope) => readCustomers(scope, { q: "", state: undefined }, undefined),
        {
          most: most.exporting,
        },
      ),
      by("admin", "customer:read", (scope) => readCustomers(scope, { q: "", state: "locked" }, undefined), {
        most: most.exporting,
      }),
    ],
  },
  {
    of: listConflicts,
    cases: [conflicts("open", { deep: middle.id }), conflicts("refused")],
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
];

export const apart: Apart = [
  assigned,
  customerOrder,
  customersAlike,
  customersInReach,
  findCustomerName,
  customersMatching,
  keptCustomers,
  ofSeller,
  silentCustomers,
  ownNotes,
  wishesInReach,
];
