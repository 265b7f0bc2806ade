"use server";

import { formAction } from "@/lib/forms/action";
import {
  admitReseller,
  assignPortfolio,
  changeReseller,
  inviteResellerAdmin,
} from "@/lib/resellers/commands";
import {
  adminInvitation,
  admission,
  portfolioAssignment,
  reactivation,
  resellerChange,
  restriction,
  suspension,
} from "@/lib/resellers/schema";
import { activateReseller, restrictReseller, suspendReseller } from "@/lib/resellers/standing/commands";

export const admitResellerAction = formAction({
  side: "provider",
  permission: "reseller:admit",
  schema: admission,
  run: admitReseller,
  next: ({ id }, _, { tenant }) => `/${tenant}/provider/resellers/${id}?notice=resellerAdmitted`,
});

export const inviteResellerAdminAction = formAction({
  side: "provider",
  permission: "reseller:admit",
  schema: adminInvitation,
  run: inviteResellerAdmin,
  next: (_, { reseller }, { tenant }) => `/${tenant}/provider/resellers/${reseller}?notice=resellerInvited`,
});

export const changeResellerAction = formAction({
  side: "provider",
  permission: "reseller:edit",
  schema: resellerChange,
  run: changeReseller,
  next: (_, { reseller }, { tenant }) => `/${tenant}/provider/resellers/${reseller}?notice=saved`,
});

export const assignPortfolioAction = formAction({
  side: "provider",
  permission: "reseller:edit",
  schema: portfolioAssignment,
  run: assignPortfolio,
  next: (_, { reseller }, { tenant }) => `/${tenant}/provider/resellers/${reseller}?notice=resellerPortfolio`,
});

export const suspendResellerAction = formAction({
  side: "provider",
  permission: "reseller:suspend",
  schema: suspension,
  run: suspendReseller,
  next: (_, { reseller }, { tenant }) => `/${tenant}/provider/resellers/${reseller}?notice=resellerSuspended`,
});

export const activateResellerAction = formAction({
  side: "provider",
  permission: "reseller:suspend",
  schema: reactivation,
  run: activateReseller,
  next: (_, { reseller }, { tenant }) => `/${tenant}/provider/resellers/${reseller}?notice=resellerActivated`,
});

export const restrictResellerAction = formAction({
  side: "provider",
  permission: "reseller:suspend",
  schema: restriction,
  run: restrictReseller,
  next: (_, { reseller }, { tenant }) =>
    `/${tenant}/provider/resellers/${reseller}?notice=resellerRestricted`,
});
