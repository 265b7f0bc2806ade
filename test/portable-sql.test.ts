// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the examples are source text
import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as globalNouns from "@/lib/database/global-tables";
import * as tenantNouns from "@/lib/database/tenant-tables";

/**
 * The SQL of the product runs on PostgreSQL, and on Citus, which keeps the rows of a tenant together by tenant_id and refuses
 * the shapes below. Text does not tell all of them: an outer join on a raw `alias.column = ${id}` whose id may be null, the
 * column of an outer row behind a constant, functions of time other than now(), and a global table that Drizzle joins
 * with one of tenants are for review.
 */
type Shape = { refused: string; find: (source: string) => string[]; planted: string; twin: string };

/** Without what fills the bench's tenants, which is done before a database is spread. */
const files = globSync("{lib,db}/**/*.ts").filter(
  (file) => !/\.test\.ts$|\/test\/|^db\/seed\/large\//.test(file),
);

const shapes: Shape[] = [
  {
    refused: "a sub-select that takes the tenant from the outer row",
    find: templates(
      /\bwhere\b(?:(?!\b(?:from|join|on)\b).)*?\btenant_id\s*=\s*(?:\w+\.tenant_id|\$\{\w+\}\.tenant_id|\$\{(?!(?:actor|place)\.)\w+\.tenantId\})/s,
    ),
    planted:
      "sql`(select p.key from pictures p where p.item_id = items.id and p.tenant_id = items.tenant_id)`",
    twin: "sql`(select p.key from pictures p join items i on i.tenant_id = p.tenant_id where p.tenant_id = ${actor.tenantId})`",
  },
  {
    refused: "such a sub-select built by Drizzle",
    find: calls("where", /\beq\(\s*\w+\.tenantId,\s*(?!(?:actor|place|open)\.)\w+\.tenantId\b/),
    planted: "exists(tx.select().from(lines).where(and(eq(lines.tenantId, orders.tenantId), mine)))",
    twin: "tx.select().from(lines).innerJoin(orders, eq(orders.tenantId, lines.tenantId)).where(eq(lines.tenantId, actor.tenantId))",
  },
  {
    refused: "a comparison with an id that may be null; eq() takes none",
    find: templates(/^\$\{[^}]*\} = \$\{[^}]*\}::uuid$/),
    planted: "sql`${entries.versionId} = ${versionId}::uuid`",
    twin: "eq(entries.versionId, versionId ?? tenantId)",
  },
  {
    refused: "an empty list of what is selected",
    find: matches(/\(\s*select\s+from\b/g),
    planted: "sql`exists (select from items i where i.id = ${id})`",
    twin: "sql`exists (select 1 from items i where i.id = ${id})`",
  },
  {
    refused: "rows selected into a table without returning or on conflict",
    find: (source) =>
      templates(/^(?:with\b.*)?insert into\b.*\bselect\b/s)(source).filter(
        (text) => !/\breturning\b|\bon conflict\b/.test(text),
      ),
    planted: "`\n insert into items (id, name)\n select gen_random_uuid(), name from old`",
    twin: "sql`insert into items (id, name) select gen_random_uuid(), name from old returning id`",
  },
  {
    refused: "a sub-select among the values of an insert",
    find: templates(/\binsert into\b.*\bvalues\s*\(.*\(\s*select\b/s),
    planted: "sql`insert into versions (number) values ((select max(number) from versions))`",
    twin: "sql`insert into versions (number) values (${number})`",
  },
  {
    refused: "a sub-select among the values that Drizzle inserts",
    find: calls("values", /`[^`]*\(\s*select\b/),
    planted: "tx.insert(versions).values({ id, number: sql`(select max(number) from versions)` })",
    twin: "tx.insert(versions).values({ id, number })",
  },
  {
    refused: "now() in a case of an update",
    find: templates(/\bset\b.*\bcase\b(?:(?!\bend\b).)*\bnow\(\)/s),
    planted: "sql`update items set at = case when state = ${to} then at else now() end`",
    twin: "sql`update items set at = case when state = ${to} then at else ${now} end, updated_at = now()`",
  },
  {
    refused: "a case by values in an update, which Citus writes out wrongly",
    find: (source) => [
      ...templates(/\bupdate\b.*\bset\b.*\bcase\s+(?!when\b)/s)(source),
      ...calls("set", /`[^`]*\bcase\s+(?!when\b)/)(source),
    ],
    planted: "tx.update(imports).set({ state: sql`case ${imports.state} when 'a' then 'b' else 'c' end` })",
    twin: "tx.update(imports).set({ state: sql`case when ${imports.state} = 'a' then 'b' else 'c' end` })",
  },
  {
    refused: "now() where a conflict is updated",
    find: templates(/\bdo update\s+set\b.*\bnow\(\)/s),
    planted: "sql`insert into a (id) values (${id}) on conflict (id) do update set at = now()`",
    twin: "sql`insert into a (id, at) values (${id}, now()) on conflict (id) do update set at = excluded.at`",
  },
  {
    refused: "now() among what Drizzle sets",
    find: (source) =>
      ["set", "onConflictDoUpdate"].flatMap((name) => calls(name, /`[^`]*(?<!Date\.)\bnow\(\)/)(source)),
    planted: "tx.update(items).set({ changedAt: ifNew(sql`now()`, items.changedAt) })",
    twin: "tx.update(items).set({ changedAt: ifNew(sql`${new Date(Date.now())}`, items.changedAt) })",
  },
  {
    refused: "an object built of columns in an update",
    find: templates(/\bupdate\b.*\bset\b(?:(?!\b(?:from|where)\b).)*\bjsonb_build_object\(/s),
    planted: "sql`update items i set texts = i.texts || jsonb_build_object(x.locale, x.said) from rows x`",
    twin: "sql`update items i set texts = jsonb_set(i.texts, array[${locale}], x.said) from rows x`",
  },
  {
    refused: "an interval before or after now() in a file that deletes or updates",
    find: (source) =>
      /\btx\s*\.(?:delete|update)\(|\bdelete from\b|\bupdate \w+( \w+)?\s+set\b/.test(source)
        ? matches(/(?<!Date\.)\bnow\(\)\s*[-+][^`]*/g)(source)
        : [],
    planted: "tx.delete(mails).where(lt(mails.at, sql`now() - interval '30 days'`))",
    twin: "tx.delete(mails).where(lt(mails.at, new Date(Date.now() - MONTH)))",
  },
  {
    refused: "an update of a global table by one of tenants, or the other way round",
    find: (source) => templates(/\bupdate\b.*\bset\b.*\bfrom\b/s)(source).filter(namesBoth),
    planted: "sql`update sessions s set tenant_id = m.tenant_id from ${memberships} m where m.id = ${id}`",
    twin: "sql`update items i set name = o.name from ${offers} o where o.id = ${id}`",
  },
];

/** What stands between a bracket or backtick and the one that closes it. */
function within(source: string, opened: number): string {
  const closing = { "(": ")", "[": "]", "{": "}", "`": "`", '"': '"' };
  const end = (at: number): number => {
    const opens = source[at] as keyof typeof closing;
    for (let next = at + 1; next < source.length; next += 1) {
      const here = source[next] ?? "";
      if (here === closing[opens]) return next;
      if (here === "\\") next += 1;
      else if (opens === "`" && source.startsWith("${", next)) next = end(next + 1);
      else if (!'`"'.includes(opens) && here in closing) next = end(next);
    }
    return source.length;
  };
  return source.slice(opened + 1, end(opened));
}

/** What each occurrence opens, also one inside of another. */
const opened = (source: string, opener: RegExp) =>
  [...source.matchAll(opener)].map((match) => within(source, match.index + match[0].length - 1));

function templates(shape: RegExp) {
  return (source: string) =>
    opened(source, /\bsql(?:<[^`(]*>)?`|`(?=\s*(?:with|select|insert into|update|delete from)\s)/g)
      .map((text) => text.trim())
      .filter((text) => shape.test(text));
}

function calls(name: string, shape: RegExp) {
  return (source: string) =>
    opened(source, new RegExp(`\\.${name}\\(`, "g")).filter((text) => shape.test(text));
}

function matches(shape: RegExp) {
  return (source: string) => source.match(shape) ?? [];
}

function namesBoth(statement: string): boolean {
  const named = [...statement.matchAll(/\b(?:update|from|join|using)\s+(?:\$\{)?(\w+)/g)].map(
    ([, name = ""]) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  );
  return [globalNouns, tenantNouns].every((nouns) =>
    Object.values(nouns)
      .flatMap(Object.keys)
      .some((table) => named.includes(table)),
  );
}

describe("SQL that Citus refuses", () => {
  it.each(shapes)("is found: $refused", ({ find, planted, twin }) => {
    expect(find(planted)).toHaveLength(1);
    expect(find(twin)).toEqual([]);
  });

  it("is found inside of other templates, and behind brackets in texts", () => {
    const nested = "sql`from items where ${and(mine, sql`${items.id} = ${id}::uuid`)}`";
    expect(shapes.flatMap(({ find }) => find(nested))).toEqual(["${items.id} = ${id}::uuid"]);
    expect(within('sql`a ${f("}")} b` + c', 3)).toBe('a ${f("}")} b');
  });

  it.each(shapes)("stands nowhere: $refused", ({ find }) => {
    const found = files.flatMap((file) =>
      find(readFileSync(file, "utf8")).map((text) => `${file}: ${text.replace(/\s+/g, " ").slice(0, 160)}`),
    );
    expect(files.length).toBeGreaterThan(300);
    expect(found).toEqual([]);
  });
});
