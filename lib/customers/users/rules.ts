type User = { id: string; roles: string[]; lockedAt?: Date | null };

const hasAdmin = (users: readonly User[]) =>
  users.some(({ roles, lockedAt }) => roles.includes("admin") && !lockedAt);

/**
 * Whether a customer would stay without an admin if this user of it went (domain.md §2). Its seller may let the only user
 * go; `self`, the membership of whoever asks, does not leave it without one.
 */
export function isLastAdmin(users: readonly User[], id: string, self?: string): boolean {
  const rest = users.filter((user) => user.id !== id);
  if (id === self) return !hasAdmin(rest);
  return rest.length > 0 && hasAdmin(users) && !hasAdmin(rest);
}
