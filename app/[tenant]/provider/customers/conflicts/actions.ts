"use server";
import { allowConflict, refuseConflict } from "@/lib/customers/conflicts/commands";
import { conflictDecision } from "@/lib/customers/conflicts/schema";
import { formAction } from "@/lib/forms/action";

export const allowConflictAction = formAction({
  side: "provider",
  permission: "registration:resolve",
  schema: conflictDecision,
  run: allowConflict,
  next: (_result, _input, { tenant }) => `/${tenant}/provider/customers/conflicts?notice=conflict-allowed`,
});

export const refuseConflictAction = formAction({
  side: "provider",
  permission: "registration:resolve",
  schema: conflictDecision,
  run: refuseConflict,
  next: (_result, _input, { tenant }) => `/${tenant}/provider/customers/conflicts?notice=conflict-refused`,
});
