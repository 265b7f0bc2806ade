import { expect, it } from "vitest";
import { speechIn } from "@/lib/i18n/speech";
import { teamTable } from "./team-table";

const person = { id: "1", name: "Ada", email: "ada@alpha.example", roles: ["sales", "admin"] };
const invitation = {
  ...{ id: "2", email: "bo@alpha.example", roles: ["sales"] },
  ...{ expiresAt: new Date("2026-12-07T10:00:00Z"), createdAt: new Date("2026-11-30T10:00:00Z") },
};
const rowsOf = (peoplePath?: string) =>
  teamTable({ people: [person], invitations: [invitation], peoplePath }, speechIn("en")).rows;

it("people come before those who were invited, with their roles in the order of the matrix", () => {
  expect(rowsOf().map(({ cells }) => cells)).toEqual([
    ["Ada", "ada@alpha.example", "Admin, Sales", { state: "Member", tone: "success" }],
    [
      "Invited",
      "bo@alpha.example",
      "Sales",
      ["Open until", { time: expect.any(String), at: "2026-12-07T10:00:00.000Z" }],
    ],
  ]);
});

it("what is kept lies behind the name of a person, and behind no invitation", () => {
  expect(rowsOf("/people").map(({ href }) => href)).toEqual(["/people/1", undefined]);
  expect(rowsOf().map(({ href }) => href)).toEqual([undefined, undefined]);
});
