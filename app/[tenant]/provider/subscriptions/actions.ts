"use server";

import { identifierActions, showAction } from "@/app/[tenant]/_subscriptions/identifier-actions";
import { decidingActions } from "@/app/[tenant]/_subscriptions/request-actions";
import { subscriptionActions } from "@/app/[tenant]/_subscriptions/subscription-actions";

const actions = subscriptionActions("provider");

export const giveNoticeAction = actions.giveNotice;
export const takeNoticeBackAction = actions.takeNoticeBack;
export const changeSeatsAction = actions.changeSeats;
export const keepSeatsAction = actions.keepSeats;
export const extendTermAction = actions.extendTerm;
export const switchRenewalAction = actions.switchRenewal;

const deciding = decidingActions("provider");

export const acceptRequestAction = deciding.acceptRequest;
export const refuseRequestAction = deciding.refuseRequest;

export const showIdentifierAction = showAction("provider");

const identifiers = identifierActions();
export const addIdentifierAction = identifiers.add;
export const removeIdentifierAction = identifiers.remove;
