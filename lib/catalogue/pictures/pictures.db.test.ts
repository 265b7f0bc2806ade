import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, itemPictures, items } from "@/db/schema";
import { withScope } from "@/db/scope";
import { changeItems } from "@/lib/catalogue/bulk/commands";
import { bulkForm } from "@/lib/catalogue/bulk/schema";
import { createItem, moveItem } from "@/lib/catalogue/commands";
import { listItems } from "@/lib/catalogue/queries";
import { getItem } from "@/lib/catalogue/records";
import { itemFilter, newItem } from "@/lib/catalogue/schema";
import { as, newTenant } from "@/lib/catalogue/test/editing";
import type { Actor } from "@/lib/door/actor";
import { filesBelow } from "@/lib/files/disk";
import { findFile } from "@/lib/files/store";
import { startImport } from "@/lib/imports/commands";
import { runImport } from "@/lib/imports/jobs";
import { checkFile, takeFile } from "@/lib/imports/test/files";
import { outcomeOf } from "@/test/world/acting";
import { addPictures, describePicture, movePicture, removePicture } from "./commands";
import { type Drawn, draw } from "./drawing";
import { removePictureFiles } from "./jobs";
import { findPictureFile, getItemPictures } from "./queries";
import { MOST_PICTURES, pictureFile } from "./rules";

const notation = { locale: "en", currency: "EUR" };

let actor: Actor;
let other: Actor;
let item: string;
let foreign: string;
let drawn: Drawn;

beforeEach(async () => {
  actor = await newTenant();
  other = await newTenant();
  item = await make(actor);
  foreign = await make(other);
  drawn = await draw(sharp({ create: { width: 8, height: 6, channels: 3, background: "#a20" } }));
});
afterAll(closePools);

const make = (by: Actor, sku = "SCR-24") =>
  as(by, (scope) =>
    createItem(
      scope,
      newItem(notation).parse({
        sku,
        kind: "product",
        "texts-en-name": "Screen 24",
        "offers-0-kind": "purchase",
        "offers-0-oneTime": "109.99",
      }),
    ),
  );
const add = (by: Actor, to: string, count = 1) =>
  as(by, (scope) => addPictures(scope, { item: to, drawn: Array.from({ length: count }, () => drawn) }));
const read = async (by: Actor, of: string) => (await as(by, (scope) => getItemPictures(scope, of))).pictures;
const ids = async (by: Actor, of: string) => (await read(by, of)).map(({ id }) => id);
const trail = (by: Actor) =>
  as(by, async ({ tx }) =>
    (await tx.select().from(auditEntries).orderBy(auditEntries.id)).map(({ action }) => action),
  );

describe("adding pictures", () => {
  it("puts them behind the others, keeps every size of each, and says so once", async () => {
    await add(actor, item, 2);
    await add(actor, item);
    const pictures = await read(actor, item);
    expect(
      pictures.map(({ position, width, height, version }) => [position, width, height, version]),
    ).toEqual([
      [0, 8, 6, 1],
      [1, 8, 6, 1],
      [2, 8, 6, 1],
    ]);
    expect(new Set(pictures.map(({ key }) => key)).size).toBe(3);
    for (const { key } of pictures)
      for (const size of ["small", "medium", "large"] as const)
        expect(await findFile(pictureFile(actor.tenantId, key, size))).toBeDefined();
    expect(await trail(actor)).toEqual(["item-created", "pictures-added", "pictures-added"]);
    expect(await read(other, foreign)).toEqual([]);
  });

  it("ends at the most an item may have, and adds none of what would go beyond", async () => {
    await add(actor, item, MOST_PICTURES - 1);
    expect(await outcomeOf(add(actor, item, 2))).toBe("tooManyPictures");
    expect(await outcomeOf(add(actor, item, 1))).toBe("done");
    expect(await outcomeOf(add(actor, item, 1))).toBe("tooManyPictures");
    expect(await read(actor, item)).toHaveLength(MOST_PICTURES);
  });

  it("comes one after the other, so that no place is given twice", async () => {
    await Promise.all([add(actor, item, 2), add(actor, item, 2), add(actor, item, 2)]);
    expect((await read(actor, item)).map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("leaves neither rows nor files where one file cannot be kept", async () => {
    await add(actor, item);
    const [[, small] = []] = drawn.files;
    const broken = {
      ...drawn,
      files: [
        ["small", small],
        ["medium", null],
      ],
    } as unknown as Drawn;
    await expect(
      as(actor, (scope) => addPictures(scope, { item, drawn: [drawn, broken] })),
    ).rejects.toThrow();
    const [{ key } = { key: "" }, second] = await read(actor, item);
    expect(second).toBeUndefined();
    expect(await filesBelow(`pictures/${actor.tenantId}`)).toEqual(
      ["large", "medium", "small"].map((size) => `${key}/${size}.webp`),
    );
  });

  it("knows no other tenant's item", async () => {
    expect(await outcomeOf(add(actor, foreign))).toBe("notFound");
    expect(await outcomeOf(add(other, foreign))).toBe("done");
  });
});

describe("editing pictures", () => {
  const describeIt = (by: Actor, id: string, version: number, en: string | null, de: string | null = null) =>
    as(by, (scope) => describePicture(scope, { id, version, en, de }));
  const move = (by: Actor, id: string, version: number, to: "up" | "down") =>
    as(by, (scope) => movePicture(scope, { id, version, to }));
  const remove = (by: Actor, id: string, version: number) =>
    as(by, (scope) => removePicture(scope, { id, version }));
  const three = async (by: Actor, of: string) => {
    await add(by, of, 3);
    const [first = "", second = "", third = ""] = await ids(by, of);
    return [first, second, third] as const;
  };

  it("says what a picture shows, in each language, and tells the second of two editors", async () => {
    const [first] = await three(actor, item);
    await describeIt(actor, first, 1, "A screen", "Ein Schirm");
    expect(await outcomeOf(describeIt(actor, first, 1, "Overwritten"))).toBe("edited");
    expect((await read(actor, item))[0]).toMatchObject({
      alt: { en: "A screen", de: "Ein Schirm" },
      version: 2,
    });
    await describeIt(actor, first, 2, null, "Ein Schirm");
    expect((await read(actor, item))[0]?.alt).toEqual({ de: "Ein Schirm" });
    expect((await trail(actor)).slice(-2)).toEqual(["picture-described", "picture-described"]);
  });

  it("moves a picture past its neighbour, and at either end leaves it", async () => {
    const [first, second, third] = await three(actor, item);
    await move(actor, third, 1, "up");
    expect(await ids(actor, item)).toEqual([first, third, second]);
    expect(await outcomeOf(move(actor, third, 1, "up"))).toBe("edited");
    expect(await outcomeOf(move(actor, second, 1, "up"))).toBe("edited");
    await move(actor, third, 2, "up");
    await move(actor, third, 3, "up");
    expect(await ids(actor, item)).toEqual([third, first, second]);
    await move(actor, third, 3, "down");
    expect(await ids(actor, item)).toEqual([first, third, second]);
    expect((await trail(actor)).filter((action) => action === "picture-moved")).toHaveLength(3);
  });

  it("removes a picture, and its files once the removal is certain", async () => {
    const [first, second, third] = await three(actor, item);
    const [{ key } = { key: "" }] = await read(actor, item);
    const file = pictureFile(actor.tenantId, key, "large");
    const undone = as(actor, async (scope) => {
      await removePicture(scope, { id: first, version: 1 });
      throw new Error("afterwards");
    });
    await expect(undone).rejects.toThrow("afterwards");
    expect(await findFile(file)).toBeDefined();
    await remove(actor, first, 1);
    expect(await ids(actor, item)).toEqual([second, third]);
    expect(await outcomeOf(remove(actor, first, 1))).toBe("notFound");
    await removePictureFiles({ tenantId: actor.tenantId, key });
    await removePictureFiles({ tenantId: actor.tenantId, key });
    expect(await findFile(file)).toBeUndefined();
    await add(actor, item);
    expect(await ids(actor, item)).toHaveLength(3);
  });

  it("knows no other tenant's picture", async () => {
    const [mine] = await three(actor, item);
    const [theirs] = await three(other, foreign);
    for (const work of [
      (by: Actor, id: string) => describeIt(by, id, 1, "Seized"),
      (by: Actor, id: string) => move(by, id, 2, "down"),
      (by: Actor, id: string) => remove(by, id, 3),
    ]) {
      expect(await outcomeOf(work(actor, theirs))).toBe("notFound");
      expect(await outcomeOf(work(actor, mine))).toBe("done");
    }
    expect(await ids(other, foreign)).toHaveLength(3);
  });
});

describe("a picture is seen", () => {
  const roles = ["provider", "reseller", "customer", "public"] as const;
  const rows = (role: (typeof roles)[number], tenantId: string) =>
    withScope(role, { tenant_id: tenantId }, async (tx) =>
      (await tx.select({ key: itemPictures.key }).from(itemPictures)).map(({ key }) => key),
    );
  const file = (role: (typeof roles)[number], of: Actor, picture: string) =>
    withScope(role, { tenant_id: of.tenantId }, (tx) =>
      findPictureFile({ actor: of, reach: "any", tx }, { picture, size: "small" }),
    );
  const step = async (move: "activate" | "endSales" | "endRenewal" | "retire") => {
    const { version } = (await as(actor, (scope) => getItem(scope, item))).item;
    await as(actor, (scope) => moveItem(scope, { id: item, version, move, free: false }));
  };

  it("by the provider always, by everybody else while the item is on sale", async () => {
    await add(actor, item);
    await add(other, foreign);
    const [{ key } = { key: "" }] = await read(actor, item);
    const seen = async () =>
      Promise.all(
        roles.map(async (role) => {
          const found = await rows(role, actor.tenantId);
          expect(await file(role, actor, key)).toBe(
            found.length ? pictureFile(actor.tenantId, key, "small") : undefined,
          );
          return found.length;
        }),
      );
    expect(await seen()).toEqual([1, 0, 0, 0]);
    await step("activate");
    expect(await seen()).toEqual([1, 1, 1, 1]);
    await step("endSales");
    expect(await seen()).toEqual([1, 0, 0, 0]);
    await step("activate");
    expect(await seen()).toEqual([1, 1, 1, 1]);
    for (const move of ["endSales", "endRenewal", "retire"] as const) await step(move);
    expect(await seen()).toEqual([1, 0, 0, 0]);
  });

  it("in its own tenant alone, whoever asks for its key", async () => {
    await add(actor, item);
    await step("activate");
    const [{ key } = { key: "" }] = await read(actor, item);
    for (const role of roles) {
      expect(await file(role, other, key), role).toBeUndefined();
      expect(await file(role, actor, key), role).toBeDefined();
      expect(await rows(role, other.tenantId), role).toEqual([]);
    }
  });

  it("follows its item through changes of many and through an import", async () => {
    await add(actor, item);
    const ticked = { which: "chosen", "t-0": item, what: "state", expected: "1" };
    await as(actor, (scope) => changeItems(scope, bulkForm(notation).parse({ ...ticked, move: "activate" })));
    expect(await rows("public", actor.tenantId)).toHaveLength(1);
    await as(actor, (scope) => changeItems(scope, bulkForm(notation).parse({ ...ticked, move: "endSales" })));
    expect(await rows("public", actor.tenantId)).toEqual([]);

    const draft = await make(actor, "IMP-1");
    await add(actor, draft);
    const id = await takeFile(actor, "sku,name,price\nIMP-1,Renamed,5.00");
    const answers = { sku: "0", name: "1", price: "2", header: "yes", state: "active" };
    await checkFile(actor, id, answers);
    await as(actor, (scope) => startImport(scope, { id, version: 2 }));
    await runImport({ importId: id, tenantId: actor.tenantId });
    expect(await rows("public", actor.tenantId)).toEqual((await read(actor, draft)).map(({ key }) => key));
  });

  it("and no step of an item can forget it", async () => {
    await add(actor, item);
    const forgetful = as(actor, ({ tx }) =>
      tx.update(items).set({ state: "active" }).where(eq(items.id, item)),
    );
    await expect(forgetful).rejects.toMatchObject({ constraint: "item_pictures_item_fk" });
    const lying = as(actor, ({ tx }) =>
      tx.update(itemPictures).set({ state: "active" }).where(eq(itemPictures.itemId, item)),
    );
    await expect(lying).rejects.toMatchObject({ constraint: "item_pictures_item_fk" });
    expect(await rows("public", actor.tenantId)).toEqual([]);
  });
});

it("the catalogue shows the first picture of each item, and none where there is none", async () => {
  const second = await make(actor, "SCR-27");
  await add(actor, item, 2);
  const [first] = await read(actor, item);
  const { rows } = await as(actor, (scope) => listItems(scope, itemFilter.parse({})));
  expect(Object.fromEntries(rows.map(({ id, picture }) => [id, picture]))).toEqual({
    [item]: first?.key,
    [second]: null,
  });
  const found = await as(actor, (scope) => listItems(scope, itemFilter.parse({ q: "scr-24" })));
  expect(found.rows.map(({ picture }) => picture)).toEqual([first?.key]);
});
