import { expect, it } from "vitest";
import { functionsIn, narrowFunctions } from "./functions";

const body = "create function kontor_one() returns integer language sql as $$ select 1 $$;";

it("reads of each function who may call it and as whom it runs", () => {
  const two = body.replace("one", "two");
  expect(
    functionsIn(
      `-- Says one.\n-- for provider, gate\n${body}\n\n-- for auth; as worker\n${two}\n`,
      "functions.sql",
    ),
  ).toEqual([
    {
      name: "kontor_one",
      statement: expect.stringContaining(body),
      roles: ["provider", "gate"],
      owner: "gate",
    },
    { name: "kontor_two", statement: expect.stringContaining(two), roles: ["auth"], owner: "worker" },
  ]);
});

it.each([
  ["no line", body],
  ["a line elsewhere", `-- for provider\n\n${body}`],
  ["a role that there is not", `-- for provider, everybody\n${body}`],
  ["an owner that there is not", `-- for provider; as provider\n${body}`],
])("refuses a function with %s", (_, text) => {
  expect(() => functionsIn(text, "functions.sql")).toThrow(
    "functions.sql does not say which roles kontor_one is for",
  );
});

it("refuses anything but functions", () => {
  expect(() => functionsIn(`-- for provider\n${body}\ngrant all on orders to public;\n`, "one.sql")).toThrow(
    "one.sql holds more than functions",
  );
});

it("creates each function after those that it calls", () => {
  const created = new Set<string>();
  for (const { name, statement } of narrowFunctions()) {
    created.add(name);
    for (const [called] of statement.matchAll(/kontor_\w+(?=\()/g)) expect(created, name).toContain(called);
  }
  expect(created.size).toBeGreaterThan(30);
});
