import { and, eq, isNull } from "drizzle-orm";
import { newId } from "@/db/columns";
import { invitations, memberships } from "@/db/schema";
import { audit, type Change } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import type { Side } from "@/lib/base/paths";
import { portalPath } from "@/lib/base/paths";
import { newToken } from "@/lib/base/tokens";
import { companyNameOf, type Scope } from "@/lib/door/scope";
import { countAttempt } from "@/lib/identity/throttle";
import { enqueue } from "@/lib/jobs/queue";
import { ofCompany } from "./queries";
import { requireGrantable } from "./rules";
import type { NewInvitation } from "./schema";

const VALID_HOURS = 72;

export type InvitationDraft = {
  side: Side;
  resellerId: string | null;
  customerId: string | null;
  email: string;
  roles: string[];
  assignedOnly: boolean;
  /** The company the person is to work for, as the mail names it. */
  companyName: string;
};

/** Invites somebody into the actor's own company. Throws INVALID for roles beyond the actor's, CONFLICT for members. */
export async function inviteMember(scope: Scope, given: NewInvitation): Promise<void> {
  const { actor } = scope;
  await issueInvitation(scope, {
    ...given,
    assignedOnly: actor.side === "reseller" && given.assignedOnly,
    side: actor.side,
    resellerId: actor.side === "reseller" ? actor.resellerId : null,
    customerId: actor.side === "customer" ? actor.customerId : null,
    companyName: companyNameOf(actor),
  });
}

/**
 * Invites somebody into a company, for 72 hours, and mails the link; an earlier open invitation of the same e-mail is
 * revoked. Throws INVALID for roles the actor may not grant, CONFLICT when the person belongs to the company already.
 */
export async function issueInvitation(scope: Scope, draft: InvitationDraft): Promise<{ id: string }> {
  const { actor, tx } = scope;
  const { companyName, ...row } = draft;
  requireGrantable(actor, draft.side, draft.roles, draft.assignedOnly);
  const company = { ...draft, tenantId: actor.tenantId };
  const [member] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        ...ofCompany(company, memberships),
        eq(memberships.email, draft.email),
        isNull(memberships.closedAt),
      ),
    )
    .limit(1);
  if (member) throw new AppError("CONFLICT", "alreadyMember", {}, "email");
  await tx
    .update(invitations)
    .set({ revokedAt: new Date(), updatedAt: new Date() })
    .where(and(...ofCompany(company, invitations), eq(invitations.email, draft.email), ...isOpen()));
  const { token, tokenHash } = newToken();
  const id = newId();
  await tx.insert(invitations).values({
    ...row,
    id,
    tokenHash,
    tenantId: actor.tenantId,
    invitedBy: actor.userId,
    invitedByName: actor.userName,
    expiresAt: expiry(),
  });
  await mailInvitation(scope, draft.email, companyName, token);
  await audit(scope, changeOf("member-invited", { id, ...draft }));
  return { id };
}

/** Sends an open or expired invitation again, with a new link and new 72 hours; the former link is void. Throws NOT_FOUND. */
export async function resendInvitation(scope: Scope, { id }: { id: string }): Promise<void> {
  const { actor, tx } = scope;
  const { token, tokenHash } = newToken();
  const [sent] = await tx
    .update(invitations)
    .set({ tokenHash, expiresAt: expiry(), updatedAt: new Date() })
    .where(and(...ofCompany(actor, invitations), eq(invitations.id, id), ...isOpen()))
    .returning();
  if (!sent) throw notThere();
  requireGrantable(actor, sent.side, sent.roles, sent.assignedOnly);
  const company = actor.customerName ?? actor.resellerName ?? actor.tenantName;
  await mailInvitation(scope, sent.email, company, token);
  await audit(scope, changeOf("invitation-resent", sent));
}

/** Makes an open invitation void. Throws NOT_FOUND. */
export async function revokeInvitation(scope: Scope, { id }: { id: string }): Promise<void> {
  const { actor, tx } = scope;
  const [revoked] = await tx
    .update(invitations)
    .set({ revokedAt: new Date(), updatedAt: new Date() })
    .where(and(...ofCompany(actor, invitations), eq(invitations.id, id), ...isOpen()))
    .returning();
  if (!revoked) throw notThere();
  await audit(scope, changeOf("invitation-revoked", revoked));
}

/** What an invitation is while somebody may still accept it, or have it sent again. */
export const isOpen = () => [isNull(invitations.acceptedAt), isNull(invitations.revokedAt)];

const expiry = () => new Date(Date.now() + VALID_HOURS * 3_600_000);

async function mailInvitation({ actor, tx }: Scope, to: string, company: string, token: string) {
  await countAttempt("invitation sender", actor.membershipId);
  await countAttempt("invitation receiver", to);
  await enqueue(tx, "mail", {
    template: "invitation",
    to,
    from: company,
    values: { inviter: actor.userName, company, tenant: actor.tenantName },
    path: portalPath(`/invitation?tenant=${actor.tenantSlug}&token=${token}`),
  });
}

type Issued = {
  id: string;
  email: string;
  roles: string[];
  resellerId: string | null;
  customerId: string | null;
};

const changeOf = (
  action: Change["action"],
  { id, email, roles, resellerId, customerId }: Issued,
): Change => ({
  action,
  record: { kind: "invitation", id, label: email },
  resellerId,
  customerId,
  words: { email },
  after: { roles },
});
