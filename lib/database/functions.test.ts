import { expect, it } from "vitest";
import { type Lying, lyings } from "./distribute";
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

const named = [...lyings.keys()];
const namesOne = (statement: string, of: (lying: Lying) => boolean) =>
  named.some(
    (table) =>
      of(lyings.get(table) ?? "by tenant") &&
      new RegExp(`\\b(?:from|join|into|update)\\s+${table}\\b`).test(statement),
  );
const onFirst = (lying: Lying) => lying === "on the first node";

/** Shapes that a cluster refuses (docs/growing.md), each with a function that has it and a twin that runs. */
const shapes: { refused: string; has: (statement: string) => boolean; planted: string; twin: string }[] = [
  {
    refused: "tables in SQL with parameters",
    has: (text) => /\w\((?!\)).*\blanguage sql\b/s.test(text) && namesOne(text, () => true),
    planted:
      "create function f(a uuid) returns uuid language sql as $$ select id from items where id = a $$;",
    twin: "create function f() returns boolean language sql as $$ select exists (select 1 from items) $$;",
  },
  {
    refused: "an empty list of what is selected",
    has: (text) => /\(\s*select\s+from\b/.test(text),
    planted: "if exists (select from items) then",
    twin: "if exists (select 1 from items) then",
  },
  {
    refused: "now() where a conflict is updated",
    has: (text) => /\bdo update\s+set\b[^;]*\bnow\(\)/.test(text),
    planted: "on conflict (id) do update set at = now();",
    twin: "on conflict (id) do update set at = excluded.at; moment := now();",
  },
  {
    refused: "now() in a case of an update",
    has: (text) => /\bupdate\b[^;]*\bset\b[^;]*\bcase\b(?:(?!\bend\b)[^;])*\bnow\(\)/.test(text),
    planted: "update items set at = case when a < now() then b else c end;",
    twin: "update items set at = case when a < moment then b else c end, changed = now();",
  },
  {
    refused: "tables of tenants beside those of the first node in one statement",
    has: (text) =>
      text.split(";").some((each) => namesOne(each, onFirst) && namesOne(each, (at) => !onFirst(at))),
    planted: "select m.id from sessions s join memberships m on m.user_id = s.user_id;",
    twin: "select user_id into person from sessions; select m.id from memberships m where m.user_id = person;",
  },
];

it.each(shapes)("finds what a cluster refuses: $refused", ({ has, planted, twin }) => {
  expect([has(planted), has(twin)]).toEqual([true, false]);
});

it.each(shapes)("have nothing that a cluster refuses: $refused", ({ has }) => {
  expect(
    narrowFunctions()
      .filter(({ statement }) => has(statement))
      .map(({ name }) => name),
  ).toEqual([]);
});
