"use server";

import { showAction } from "@/app/[tenant]/_subscriptions/identifier-actions";
import { askingActions, decidingActions } from "@/app/[tenant]/_subscriptions/request-actions";
import { subscriptionActions } from "@/app/[tenant]/_subscriptions/subscription-actions";

const actions = subscriptionActions("reseller");

export const giveNoticeAction = actions.giveNotice;
export const takeNoticeBackAction = actions.takeNoticeBack;
export const changeSeatsAction = actions.changeSeats;
export const keepSeatsAction = actions.keepSeats;
export const extendTermAction = actions.extendTerm;
export const switchRenewalAction = actions.switchRenewal;

const asking = askingActions("reseller");
const deciding = decidingActions("reseller");

export const askForChangeAction = asking.askForChange;
export const withdrawRequestAction = asking.withdrawRequest;
export const acceptRequestAction = deciding.acceptRequest;
export const refuseRequestAction = deciding.refuseRequest;
export const passRequestOnAction = deciding.passRequestOn;

export const showIdentifierAction = showAction("reseller");
