import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, mailAddress, moment, searchable, sortable, tenantId, timestamps, version } from "@/db/columns";
import { tenants } from "./identity";
import { portfolios } from "./portfolios";

export const resellers = pgTable(
  "resellers",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    slug: text().notNull(),
    name: sortable().notNull(),
    model: text({ enum: ["resale", "agency"] }).notNull(),
    state: text({
      enum: [
        "applied",
        "in review",
        "information asked",
        "declined",
        "invited",
        "onboarding",
        "active",
        "restricted",
        "suspended",
        "terminated",
      ],
    }).notNull(),
    stateChangedAt: moment().notNull().defaultNow(),
    stateChangedBy: uuid(),
    stateReason: text(),
    salesBlocked: boolean().notNull().default(false),
    signInBlocked: boolean().notNull().default(false),
    storefrontOpen: boolean().notNull().default(false),
    portfolioId: uuid(),
    /** Since when it sells from this portfolio: what changed in it before concerns it not. */
    portfolioSince: moment().notNull().defaultNow(),
    brandColour: text().notNull().default("#1d4ed8"),
    logoKey: text(),
    email: mailAddress(),
    phone: text(),
    hours: text(),
    vatNumber: text(),
    about: text(),
    imprint: text(),
    search: searchable("name || ' ' || slug"),
    street: text(),
    postalCode: text(),
    city: text(),
    country: text(),
    /** Of the form it was admitted with. */
    formContent: text(),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.slug),
    foreignKey({
      columns: [t.tenantId, t.portfolioId],
      foreignColumns: [portfolios.tenantId, portfolios.id],
    }),
    index().on(t.tenantId, t.name, t.id),
    index().on(t.tenantId, t.state, t.name, t.id),
    index().on(t.tenantId, t.portfolioId, t.name),
    index("resellers_search").using("gin", t.tenantId, sql`search gin_trgm_ops`),
  ],
);

export const customers = pgTable(
  "customers",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    resellerId: uuid(),
    name: sortable().notNull(),
    state: text({ enum: ["prospect", "active", "locked", "closed"] })
      .notNull()
      .default("prospect"),
    stateChangedAt: moment().notNull().defaultNow(),
    stateReason: text(),
    vatNumber: text(),
    /** Names and e-mail addresses of its contacts, carried for the search. */
    people: text(),
    search: searchable("name || ' ' || coalesce(vat_number || ' ', '') || coalesce(people, '')"),
    /** Whether its people may ask for changes of what it runs, as who sells to it says. */
    mayAsk: boolean().notNull().default(true),
    createdBy: uuid(),
    /** Of the form it was created with. */
    formContent: text(),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.id, t.resellerId),
    foreignKey({ columns: [t.tenantId, t.resellerId], foreignColumns: [resellers.tenantId, resellers.id] }),
    index().on(t.tenantId, t.name, t.id),
    index().on(t.tenantId, t.resellerId, t.name, t.id),
    index().on(t.tenantId, t.resellerId, t.state, t.name, t.id),
    index().on(t.tenantId, t.resellerId, t.id),
    index().on(t.tenantId, t.state, t.name, t.id),
    index().on(t.tenantId, t.vatNumber),
    index("customers_direct").on(t.tenantId, t.name, t.id).where(sql`reseller_id is null`),
    index("customers_direct_by_state").on(t.tenantId, t.state, t.name, t.id).where(sql`reseller_id is null`),
    index("customers_search").using("gin", t.tenantId, sql`search gin_trgm_ops`),
  ],
);

/** Which people of the provider or the reseller look after a customer. */
export const customerAssignments = pgTable(
  "customer_assignments",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    customerId: uuid().notNull(),
    resellerId: uuid(),
    membershipId: uuid().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.membershipId, t.customerId),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    foreignKey({
      columns: [t.tenantId, t.customerId, t.resellerId],
      foreignColumns: [customers.tenantId, customers.id, customers.resellerId],
    }),
    index().on(t.tenantId, t.customerId),
  ],
);
