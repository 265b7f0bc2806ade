type User = { id: string; roles: string[]; lockedAt?: Date | null };

const hasAdmin = (users: readonly User[]) =>
  users.some(({ roles, lockedAt }) => roles.includes("admin") && !lockedAt);

/** Whether others would stay without an admin if this user of a customer went (domain.md §2); whoever is the only user may go. */
export function isLastAdmin(users: readonly User[], id: string): boolean {
  const rest = users.filter((user) => user.id !== id);
  return rest.length > 0 && hasAdmin(users) && !hasAdmin(rest);
}
