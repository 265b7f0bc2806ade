"use server";
import { askingActions } from "@/app/[tenant]/_subscriptions/request-actions";

const asking = askingActions("customer");

export const askForChangeAction = asking.askForChange;
export const withdrawRequestAction = asking.withdrawRequest;

import { showAction } from "@/app/[tenant]/_subscriptions/identifier-actions";

export const showIdentifierAction = showAction("customer");
