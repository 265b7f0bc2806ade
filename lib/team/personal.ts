import type { PersonalTables } from "@/db/access/personal";

/** An address that no mail reaches and nobody can sign in with. */
const noAddress = "'erased-' || id || '@erased.invalid'";

/** Nobody works by it any more, and it names nobody. */
const ended = {
  name: "$erased",
  email: noAddress,
  locked_reason: "null",
  closed_at: "coalesce(closed_at, $moment)",
  access_ended_at: "$moment",
};

/** All but who locked them. */
const ofMember = [
  "tenant_id",
  "id",
  "user_id",
  "side",
  "reseller_id",
  "customer_id",
  "roles",
  "assigned_only",
  "name",
  "email",
  "last_visit_at",
  "last_active_at",
  "access_ended_at",
  "locked_at",
  "locked_reason",
  "closed_at",
  "created_at",
  "updated_at",
];

/** All but who sent it. */
const ofInvitation = [
  "tenant_id",
  "id",
  "side",
  "reseller_id",
  "customer_id",
  "email",
  "roles",
  "assigned_only",
  "expires_at",
  "accepted_at",
  "revoked_at",
  "created_at",
];

export const personal: PersonalTables = {
  memberships: {
    personal: ["name", "email", "locked_by_name", "locked_reason"],
    plain: ["roles"],
    marks: [
      {
        of: "person",
        where: "user_id = $user",
        show: ofMember,
        erase: ended,
      },
      {
        of: "customer",
        where: "customer_id = $customer",
        show: ["name", "email", "roles", "created_at", "closed_at"],
        erase: ended,
      },
      {
        of: "person",
        kind: "memberships_locked",
        where: "locked_by = $user",
        show: ["locked_at", "locked_by_name"],
        erase: { locked_by_name: "$erased" },
      },
    ],
  },
  invitations: {
    personal: ["email", "invited_by_name"],
    secret: ["token_hash"],
    plain: ["roles"],
    marks: [
      { of: "person", where: "email = $email", show: ofInvitation, erase: "rows" },
      {
        of: "person",
        kind: "invitations_sent",
        where: "invited_by = $user",
        show: ["created_at", "invited_by_name"],
        erase: { invited_by_name: "$erased" },
      },
      { of: "customer", where: "customer_id = $customer", show: ofInvitation, erase: "rows" },
    ],
  },
};
