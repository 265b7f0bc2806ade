import { globSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { matrix } from "@/lib/door/permissions";
import { isTakenBy, leadsFrom, type Machine, machineOf, standsAt, statesOf, verbsOf } from "./machine";

type Any = Machine<string, string>;

const files = globSync("lib/**/machine.ts").filter((file) => !file.startsWith("lib/states/"));
const machines = (
  await Promise.all(
    files.map(async (file) => [file, await import(/* @vite-ignore */ resolve(file))] as const),
  )
).flatMap(([file, exported]) =>
  Object.entries(exported as Record<string, unknown>).flatMap(([name, value]) =>
    isMachine(value) ? [[`${name} of ${file}`, value] as const] : [],
  ),
);

function isMachine(value: unknown): value is Any {
  return typeof value === "object" && value !== null && "steps" in value && "states" in value;
}

/** Where what a table says of its states is not what its steps do, or nobody could take one. */
function faultsOf({ states, steps }: Any): string[] {
  const all = Object.values(steps);
  const led = new Set(all.map(({ to }) => to));
  const left = new Set(all.flatMap(({ from }) => from));
  return [
    ...Object.entries(states).flatMap(([state, standing]) => {
      if (standing === "reached" && !led.has(state)) return [`no step leads to ${state}`];
      if (standing === "unreached" && (led.has(state) || left.has(state))) return [`${state} is in use`];
      return [];
    }),
    ...all.flatMap(({ to, by, permission }) => {
      const sides = by === "seller" || by === "either" ? (["provider", "reseller"] as const) : [by];
      const lacking = permission ? sides.filter((side) => !(side in matrix[permission])) : [];
      return lacking.map((side) => `nobody of ${side} holds ${permission} to reach ${to}`);
    }),
  ];
}

describe("each machine", () => {
  it("is found", () => expect(machines.length).toBeGreaterThan(1));

  it.each(machines)("is what it says: %s", (_, machine) => {
    expect(faultsOf(machine)).toEqual([]);
  });
});

const lamp = machineOf<"off" | "on" | "broken" | "sold">()({
  states: { off: "first", on: "reached", broken: "reached", sold: "unreached" },
  steps: {
    light: { from: ["off"], to: "on", by: "seller", permission: "order:place" },
    break: { from: ["off", "on"], to: "broken", by: "provider", permission: "order:fulfil" },
  },
});

describe("a machine", () => {
  it("tells its states, its steps, and from where they lead", () => {
    expect(statesOf(lamp)).toEqual(["off", "on", "broken", "sold"]);
    expect(verbsOf(lamp)).toEqual(["light", "break"]);
    expect(statesOf(lamp).filter((state) => leadsFrom(lamp, "break", state))).toEqual(["off", "on"]);
    expect(standsAt(lamp, "from", "light", "break")).toBe("state in ('off', 'on')");
    expect(standsAt(lamp, "to", "break")).toBe("state in ('broken')");
  });

  it("whose states are not as its steps make them is found out", () => {
    const wrong = { ...lamp, states: { off: "first", on: "unreached", broken: "reached", sold: "reached" } };
    const unheld = { ...lamp.steps.break, by: "customer" } as const;
    expect(faultsOf(wrong as Any)).toEqual(["on is in use", "no step leads to sold"]);
    expect(faultsOf({ ...lamp, steps: { ...lamp.steps, break: unheld } } as Any)).toEqual([
      "nobody of customer holds order:fulfil to reach broken",
    ]);
  });
});

it("leaves a seller's step to the reseller, and to the provider where the customer is direct", () => {
  const sides = ["provider", "reseller", "customer"] as const;
  expect(sides.filter((side) => isTakenBy("seller", side, "a reseller"))).toEqual(["reseller"]);
  expect(sides.filter((side) => isTakenBy("seller", side, null))).toEqual(["provider"]);
  expect(sides.filter((side) => isTakenBy("provider", side, "a reseller"))).toEqual(["provider"]);
  expect(sides.filter((side) => isTakenBy("either", side, null))).toEqual(["provider", "reseller"]);
  expect(sides.filter((side) => isTakenBy("system", side, null))).toEqual([]);
});
