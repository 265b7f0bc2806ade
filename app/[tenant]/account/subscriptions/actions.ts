"use server";
import { askingActions } from "@/app/[tenant]/_subscriptions/request-actions";

const asking = askingActions("customer");

export const askForChangeAction = asking.askForChange;
export const withdrawRequestAction = asking.withdrawRequest;
