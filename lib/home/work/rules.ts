import { type Permission, reachOf, roles } from "@/lib/door/permissions";

/** What waits for somebody of the provider, by the right that its work needs. */
export const providerWork = {
  late: "order:fulfil",
  due: "order:fulfil",
  lateDelivery: "order:fulfil",
  toDeliver: "order:fulfil",
  conflicts: "registration:resolve",
  asked: "order:place",
  requests: "subscription:change",
  enquiries: "enquiry:answer",
  silent: "customer:edit",
  unpriced: "catalogue:edit",
  atLoss: "portfolio:edit",
  toPublish: "portfolio:publish",
} as const satisfies Record<string, Permission>;
export type ProviderWork = keyof typeof providerWork;

/** Which roles of the provider a right was made for: those that hold it beside the admin, who holds every right. */
export const keepersOf = (permission: Permission): string[] =>
  roles.provider.filter((role) => role !== "admin" && reachOf(permission, "provider", [role]) !== undefined);

/**
 * Whether work is for somebody with these roles: who may do it, and does so by a role made for it, or has no colleague
 * with one. An admin is not shown what others are there for; where nobody else is, it is the admin's.
 */
export function isFor(
  permission: Permission,
  held: readonly string[],
  colleagues: readonly string[],
): boolean {
  if (!reachOf(permission, "provider", held)) return false;
  const keepers = keepersOf(permission);
  return keepers.some((role) => held.includes(role)) || !keepers.some((role) => colleagues.includes(role));
}
