import { describe, expect, it } from "vitest";
import { namesOwner, roleUrl, withoutOwner } from "./roles";

const secret = "s".repeat(32);

describe("the URL of a database without its owner", () => {
  it.each([
    ["postgres://owner:pass%40word@db.example:5432/kontor", "postgres://db.example:5432/kontor"],
    ["postgres://owner@db.example/kontor?sslmode=require", "postgres://db.example/kontor?sslmode=require"],
    [
      "postgresql://db.example/kontor?user=owner&password=word&sslmode=require",
      "postgresql://db.example/kontor?sslmode=require",
    ],
    ["postgres://a:b@db.example/kontor?user=owner&user=other", "postgres://db.example/kontor"],
  ])("%s is %s", (given, without) => {
    expect(withoutOwner(given)).toBe(without);
    expect([namesOwner(given), namesOwner(without)]).toEqual([true, false]);
  });

  it("is all that a runtime role's URL keeps of it", () => {
    const url = new URL(
      roleUrl("postgres://owner:word@db.example/kontor?user=owner&password=word", secret, "auth"),
    );
    expect([url.username, url.host, url.search]).toEqual(["kontor_auth", "db.example", ""]);
    expect(url.password).not.toBe("word");
  });
});
