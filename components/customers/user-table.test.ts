import { expect, it } from "vitest";
import type { CustomerUsers } from "@/lib/customers/users/queries";
import { speechIn } from "@/lib/i18n/speech";
import type { CustomerUserActions } from "./customer-user-access";
import { userTable } from "./user-table";

const users = {
  members: [
    { id: "1", name: "Ada", email: "ada@nord.example", roles: ["user", "admin"], lockedAt: null },
    { id: "2", name: "Bo", email: "bo@nord.example", roles: ["user"], lockedAt: new Date() },
  ],
  invitations: [
    { id: "3", email: "cy@nord.example", roles: ["user"], expired: false },
    { id: "4", email: "di@nord.example", roles: ["user"], expired: true },
  ],
} as unknown as CustomerUsers;
const tableFor = (more: { self?: string; peoplePath?: string; actions?: CustomerUserActions } = {}) =>
  userTable({ label: "", tenant: "t", customerId: "c", users, ...more }, speechIn("en"));

it("people are shown with roles and state, those who were invited by their address", () => {
  expect(tableFor({ self: "1" }).rows.map(({ cells }) => cells)).toEqual([
    [["Ada (you)", { note: "ada@nord.example" }], "Admin, User", { state: "Has access", tone: "success" }],
    [["Bo", { note: "bo@nord.example" }], "User", { state: "Locked", tone: "danger" }],
    ["cy@nord.example", "User", { state: "Invited", tone: "info" }],
    ["di@nord.example", "User", { state: "Invitation expired", tone: "warning" }],
  ]);
});

it("only people have a page of what is kept about them", () => {
  const hrefs = tableFor({ peoplePath: "/people" }).rows.map(({ href }) => href);
  expect(hrefs).toEqual(["/people/1", "/people/2", undefined, undefined]);
});

it("what can be done about somebody is there for those who may do it", () => {
  const keysOf = ({ heads }: ReturnType<typeof tableFor>) => heads.map(({ key }) => key);
  expect(keysOf(tableFor())).toEqual(["person", "role", "state"]);
  const { heads, rows } = tableFor({ actions: {} as CustomerUserActions });
  expect(heads.at(-1)).toMatchObject({ key: "end", silent: true });
  expect(rows.map(({ cells }) => cells.at(-1))).toEqual(Array(4).fill({ action: expect.anything() }));
});
