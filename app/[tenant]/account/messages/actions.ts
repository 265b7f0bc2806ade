"use server";
import { threadActions } from "@/app/[tenant]/_threads/thread-actions";

const actions = threadActions("customer");

export const writeMessageAction = actions.writeMessage;
export const readThreadAction = actions.readThread;
