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
