import { all, inTenant, type TenantTables } from "@/db/access/grants";
import { shapes } from "@/db/access/shapes";

const visibleMember = [
  "tenant_id",
  "id",
  "user_id",
  "side",
  "reseller_id",
  "customer_id",
  "roles",
  "name",
  "email",
  "locked_at",
  "closed_at",
  "version",
] as const;

/** A member's way in: its sessions, its lock and its end; never what it may do. */
const wayIn = [
  "locked_at",
  "access_ended_at",
  "locked_by",
  "locked_by_name",
  "locked_reason",
  "closed_at",
  "closed_by",
  "version",
  "updated_at",
] as const;
const memberEdits = ["roles", "assigned_only", ...wayIn] as const;

/** An invitation without what its link is made of. */
const visibleInvitation = [
  "tenant_id",
  "id",
  "side",
  "customer_id",
  "email",
  "roles",
  "invited_by",
  "expires_at",
  "accepted_at",
  "revoked_at",
  "created_at",
] as const;

export const access: TenantTables = {
  memberships: {
    provider: inTenant({ select: true, update: memberEdits }),
    reseller: { rows: "of the reseller", select: true, update: memberEdits },
    customer: { rows: "of the customer", select: visibleMember, update: wayIn },
    auth: inTenant(),
    worker: inTenant({ select: true }),
    gate: { select: true, update: ["last_visit_at", "last_active_at"] },
  },
  invitations: {
    provider: inTenant(),
    reseller: { rows: "of the reseller", ...all, check: "side <> 'provider'" },
    customer: {
      rows: "of the customer",
      select: visibleInvitation,
      insert: true,
      update: ["revoked_at", "updated_at"],
      check: `side = 'customer' and ${shapes["of the place"]}`,
    },
    auth: inTenant(),
  },
};
