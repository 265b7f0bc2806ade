import {
  accessEdits,
  auditFace,
  auditLink,
  conflictAnswer,
  conflictFace,
  enquiryAnswer,
  enquiryKeys,
  entryFace,
  invitationFace,
  itemFace,
  lineFace,
  offerFace,
  orderFace,
  pictureFace,
  resellerEdits,
  resellerFace,
  teamEdits,
  teamFace,
  tenantFace,
  wishEdits,
  wishFace,
} from "./access/columns";
import { type LoginRole, type Shape, shapes } from "./access/shapes";

type Columns = true | readonly string[];
type Grant = {
  rows: Shape;
  select?: Columns;
  insert?: true;
  update?: Columns;
  delete?: true;
  /** What else a row must be before (using) and after (check) an update or insert by this role. */
  using?: string;
  check?: string;
  /** As check, for inserts alone. */
  insertCheck?: string;
  /** What else a row must be to be deleted by this role. */
  deletable?: string;
};
export type TableAccess = Partial<Record<LoginRole, Grant>>;

const all = { select: true, insert: true, update: true } as const;
const everything = { ...all, delete: true } as const;

/** An audit entry comes without a place in the chain: only the worker gives it one. */
const unlinked = { insertCheck: "position is null and link is null" } as const;

const provider = (grant: Omit<Grant, "rows"> = all) => ({ rows: "tenant", ...grant }) as const;

/**
 * Who may do what to which rows, per database role: the whole access table of the database (architecture.md §3).
 * A role has exactly the statements and columns named here, on the rows its shape describes; nothing else is granted.
 */
export const access: Record<string, TableAccess> = {
  tenants: {
    provider: { rows: "the tenant itself", select: true, update: true },
    reseller: { rows: "the tenant itself", select: tenantFace },
    customer: { rows: "the tenant itself", select: tenantFace },
    public: { rows: "the tenant itself", select: tenantFace },
    auth: { rows: "the tenant itself", select: true, insert: true },
    worker: { rows: "the tenant itself", select: true },
  },
  memberships: {
    provider: { rows: "tenant", select: true, update: teamEdits },
    reseller: { rows: "of the reseller", select: true, update: teamEdits },
    customer: { rows: "of the customer", select: teamFace, update: accessEdits },
    auth: { rows: "tenant", ...all },
    worker: { rows: "tenant", select: true },
  },
  invitations: {
    provider: provider(),
    reseller: { rows: "of the reseller", ...all, check: "side <> 'provider'" },
    customer: {
      rows: "of the customer",
      select: invitationFace,
      insert: true,
      update: ["revoked_at", "updated_at"],
      check: `side = 'customer' and ${shapes["of the place"]}`,
    },
    auth: { rows: "tenant", select: true, insert: true, update: true },
    worker: provider({ select: true }),
  },
  resellers: {
    provider: provider(),
    reseller: { rows: "the reseller itself", select: true, update: resellerEdits },
    customer: { rows: "the reseller itself", select: resellerFace },
    public: { rows: "open storefront", select: resellerFace },
    auth: { rows: "tenant", select: true, update: ["state", "state_changed_at", "version", "updated_at"] },
    worker: provider({ select: true }),
  },
  customers: {
    provider: provider(),
    reseller: { rows: "of the reseller", ...all },
    customer: {
      rows: "the customer itself",
      select: ["tenant_id", "id", "reseller_id", "name", "state", "vat_number", "people", "version"],
      update: ["people"],
    },
    worker: provider({ select: true }),
  },
  customer_addresses: {
    provider: provider(everything),
    reseller: { rows: "of the reseller", ...everything },
    customer: { rows: "of the customer", select: true },
  },
  customer_contacts: {
    provider: provider(everything),
    reseller: { rows: "of the reseller", ...everything },
    customer: {
      rows: "of the customer",
      select: true,
      insert: true,
      update: ["name", "role", "email", "phone", "main", "version", "updated_at"],
      delete: true,
    },
  },
  customer_notes: {
    provider: { rows: "of the provider itself", select: true, insert: true, delete: true },
    reseller: { rows: "of the reseller", select: true, insert: true, delete: true },
  },
  customer_conflicts: {
    provider: provider({ select: conflictFace, update: conflictAnswer }),
    reseller: {
      rows: "of the reseller",
      select: wishFace,
      insert: true,
      update: wishEdits,
      insertCheck: "state = 'open'",
    },
  },
  customer_checks: { provider: provider({ select: true }) },
  customer_assignments: {
    provider: provider(everything),
    reseller: { rows: "of the reseller", ...everything },
  },
  categories: {
    provider: provider(everything),
    reseller: { rows: "tenant", select: true },
    customer: { rows: "tenant", select: true },
    public: { rows: "tenant", select: true },
    worker: provider(),
  },
  items: {
    provider: provider(),
    reseller: { rows: "on sale", select: itemFace },
    customer: { rows: "on sale", select: itemFace },
    public: { rows: "on sale", select: itemFace },
    worker: provider(),
  },
  item_pictures: {
    provider: provider(everything),
    reseller: { rows: "on sale", select: pictureFace },
    customer: { rows: "on sale", select: pictureFace },
    public: { rows: "on sale", select: pictureFace },
    worker: provider({ select: true, update: ["state", "updated_at"] }),
  },
  offers: {
    provider: provider(),
    reseller: { rows: "on sale", select: offerFace },
    customer: { rows: "on sale", select: offerFace },
    public: { rows: "on sale", select: offerFace },
    worker: provider(),
  },
  offer_costs: {
    provider: provider(everything),
    worker: provider(),
  },
  portfolios: {
    provider: provider(),
    reseller: { rows: "the portfolio itself", select: true },
    worker: provider({ select: true }),
  },
  portfolio_versions: {
    provider: provider({ ...everything, deletable: "state = 'draft'" }),
    worker: provider({ select: true }),
  },
  portfolio_entries: {
    provider: provider(everything),
    reseller: { rows: "of the portfolio version", select: true },
    customer: { rows: "of the portfolio version", select: entryFace },
    public: { rows: "of the portfolio version", select: entryFace },
    worker: provider({ select: true, update: true }),
  },
  portfolio_changes: {
    provider: provider({ select: true, insert: true }),
    worker: provider({ insert: true }),
  },
  reseller_prices: {
    provider: provider({ select: true }),
    reseller: { rows: "of the reseller", ...everything },
    customer: { rows: "of the reseller", select: true },
    public: { rows: "of the reseller", select: true },
  },
  baskets: {
    provider: { rows: "of the provider itself", ...all },
    reseller: { rows: "of the reseller", ...all },
  },
  basket_lines: {
    provider: { rows: "of the provider itself", ...everything },
    reseller: { rows: "of the reseller", ...everything },
  },
  orders: {
    provider: provider(),
    reseller: {
      rows: "of the reseller",
      select: true,
      insert: true,
      update: ["state", "state_changed_at", "state_reason", "version", "updated_at"],
      using: "state in ('placed', 'information asked')",
      check: "state in ('placed', 'cancelled')",
    },
    customer: { rows: "of the customer", select: orderFace },
    worker: provider({ select: true }),
  },
  order_lines: {
    provider: provider(),
    reseller: { rows: "of the reseller", select: true, insert: true },
    customer: { rows: "of the customer", select: lineFace },
    worker: provider({ select: true }),
  },
  enquiries: {
    provider: { rows: "of the provider itself", select: true, update: enquiryAnswer },
    reseller: { rows: "of the reseller", select: true, update: enquiryAnswer },
    public: {
      rows: "of the place",
      select: enquiryKeys,
      insert: true,
      check: "state = 'new' and customer_id is null",
    },
    worker: provider({ select: true, delete: true }),
  },
  running_months: { provider: provider() },
  number_ranges: {},
  audit_entries: {
    provider: provider({ select: true, insert: true, ...unlinked }),
    reseller: { rows: "of the reseller", select: auditFace, insert: true, ...unlinked },
    customer: { rows: "of the customer", select: auditFace, insert: true, ...unlinked },
    public: {
      rows: "of the place",
      insert: true,
      ...unlinked,
      check: "customer_id is null and actor_side = 'public' and action = 'enquiry-received'",
    },
    auth: { rows: "tenant", insert: true, ...unlinked },
    worker: {
      rows: "tenant",
      select: true,
      insert: true,
      ...unlinked,
      update: auditLink,
      using: "link is null",
    },
  },
  audit_heads: {
    worker: { rows: "tenant", ...all },
  },
  imports: {
    provider: provider(),
    worker: provider({ select: true, update: true }),
  },
};

/** Tables without a tenant: reached by these roles alone, so they carry no policy. */
export const globalAccess: Record<string, Partial<Record<LoginRole, Omit<Grant, "rows">>>> = {
  users: { auth: all, worker: { select: ["id", "email", "name", "locale"] } },
  sessions: { auth: everything },
  session_places: {},
  devices: { auth: everything },
  tokens: { auth: all },
  kept_forms: { auth: { select: true, insert: true, delete: true } },
  rate_limits: { auth: everything },
  mails: { worker: everything },
};

/** What the owner of the narrow SECURITY DEFINER functions may read and write through them (db/functions.sql). */
export const gateAccess: Record<string, Omit<Grant, "rows">> = {
  tenants: { select: true },
  users: { select: ["id", "email", "name", "locale"] },
  sessions: { select: true, update: ["last_seen_at"] },
  session_places: { select: true, insert: true, update: ["last_seen_at"] },
  memberships: { select: true, update: ["last_visit_at", "last_active_at"] },
  resellers: { select: true },
  customers: { select: true },
  customer_contacts: { select: ["tenant_id", "customer_id", "reseller_id", "email"] },
  customer_conflicts: { select: ["tenant_id", "id", "reseller_id", "vat_number", "email_domain", "state"] },
  customer_checks: { ...everything },
  portfolios: { select: true },
  customer_assignments: { select: ["tenant_id", "membership_id", "customer_id"] },
  audit_entries: { select: ["tenant_id", "id", "at", "position", "link"], delete: true },
  audit_heads: {
    select: ["tenant_id", "base_position", "base_link"],
    update: ["base_position", "base_link", "updated_at"],
  },
  items: { select: ["tenant_id", "id", "sku", "name", "kind", "state", "category_id", "search", "texts"] },
  offers: {
    select: ["tenant_id", "id", "kind", "currency", "period", "term_months", "notice_days", "renewal"],
  },
  portfolio_changes: { select: true },
  portfolio_entries: {
    select: ["tenant_id", "id", "version_id", "sort_name", "category_id", "on_sale", "search"],
  },
  orders: {
    select: ["tenant_id", "id", "number", "reseller_id", "customer_id", "state", "placed_at", "search"],
  },
  enquiries: { select: ["tenant_id", "state", "state_changed_at"] },
  number_ranges: all,
};
