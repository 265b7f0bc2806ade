import { expect, it } from "vitest";
import { isLastAdmin } from "./rules";

const user = (id: string, ...roles: string[]) => ({ id, roles });

it("the last admin of a customer stays while others do", () => {
  const users = [user("a", "admin"), user("b", "user")];
  expect(isLastAdmin(users, "a")).toBe(true);
  expect(isLastAdmin(users, "b")).toBe(false);
  expect(isLastAdmin([...users, user("c", "admin")], "a")).toBe(false);
  expect(isLastAdmin([user("a", "admin")], "a")).toBe(false);
  expect(isLastAdmin([user("a", "user"), user("b", "user")], "a")).toBe(false);
});

it("whoever asks does not leave the customer without an admin, even as its only user", () => {
  const [admin, colleague] = [user("a", "admin"), user("b", "admin")];
  expect(isLastAdmin([admin], "a", "a")).toBe(true);
  expect(isLastAdmin([admin, user("b", "user")], "a", "a")).toBe(true);
  expect(isLastAdmin([admin, { ...colleague, lockedAt: new Date() }], "a", "a")).toBe(true);
  expect(isLastAdmin([admin, colleague], "a", "a")).toBe(false);
  expect(isLastAdmin([admin, colleague], "b", "a")).toBe(false);
});
