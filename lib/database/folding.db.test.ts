import { sql } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { folded } from "@/db/columns";
import { withScope } from "@/db/scope";
import { foldText } from "@/lib/base/folding";
import { onOwnMachine } from "@/test/own-machine";

afterAll(closePools);

const foldedBySql = (texts: string[]) =>
  withScope("auth", {}, async (tx) => {
    const each = sql`select ${folded(sql`t.text`)} as text from unnest(${sql.param(texts)}::text[]) with ordinality as t (text, at) order by t.at`;
    return (await tx.execute<{ text: string }>(each)).rows.map(({ text }) => text);
  });

it.runIf(onOwnMachine)(
  "the database folds as the words of a search are folded, every letter of the first three planes",
  async () => {
    const texts: string[] = [];
    for (let code = 1; code < 0x30000; code++)
      if (code < 0xd800 || code > 0xdfff) texts.push(`a${String.fromCodePoint(code)}b`);
    const bySql = await foldedBySql(texts);
    const other = texts.filter((text, at) => bySql[at] !== ` ${foldText(text)}`);
    // Capitals that came with Unicode 11 and later, which an older ICU of the database does not know.
    const young =
      /[\u1c89-\u1cbf\u2c2f\ua7b8-\ua7f5\u{10570}-\u{10595}\u{10d50}-\u{10d65}\u{16e40}-\u{16eb8}]/u;
    expect(other.filter((text) => !young.test(text))).toEqual([]);
  },
);

it("the database folds whole names likewise", async () => {
  const names = [
    "ΟΔΥΣΣΕΥΣ Σ",
    "İstanbul ısı",
    "Mu\u0308ller\u00a0 &  Söhne",
    "O´Neill’s 14″",
    "Łódź–Ørsted\u200b",
    "ﬁne １２",
  ];
  expect(await foldedBySql(names)).toEqual(names.map((name) => ` ${foldText(name)}`));
});
