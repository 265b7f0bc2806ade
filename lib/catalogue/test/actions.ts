import { randomBytes } from "node:crypto";
import { dot, under } from "@/e2e/matrix/action-row";
import type { Company } from "@/e2e/matrix/company";
import { catalogueEditors } from "@/e2e/matrix/who";

const texts = { "texts-en-name": "Matrix chair", "texts-de-name": "Matrix-Stuhl" };
const sku = () => `M-${randomBytes(6).toString("hex")}`;
const rent = { "offers-0-kind": "rent", "offers-0-recurring": "12.50", "offers-0-period": "month" };
const item = {
  allow: catalogueEditors,
  at: "/[tenant]/provider/catalogue/[item]/edit",
  foreign: "not found",
} as const;
const pictures = { ...item, at: "/[tenant]/provider/catalogue/[item]/pictures" } as const;
const category = { ...item, at: "/[tenant]/provider/catalogue/categories/[category]" } as const;
const imported = { allow: catalogueEditors, at: "/[tenant]/provider/catalogue/import" } as const;

export const actions = {
  ...under("[tenant]/provider/catalogue", {
    createItem: {
      allow: catalogueEditors,
      at: "/[tenant]/provider/catalogue/new",
      fields: async () => ({ sku: sku(), kind: "product", ...texts, ...rent }),
    },
    changeItem: {
      ...item,
      fields: async (company) => {
        const { id, version, offer } = await company.newItem();
        return { id, version, sku: sku(), kind: "product", ...texts, ...rent, "offers-0-id": offer };
      },
    },
    moveItem: {
      ...item,
      at: "/[tenant]/provider/catalogue/[item]",
      fields: async (company) => {
        const { id, version } = await company.newItem();
        return { id, version, move: "activate" };
      },
    },
    changeItems: {
      allow: catalogueEditors,
      at: "/[tenant]/provider/catalogue/bulk",
      // Items of others are not among the chosen, so that the preview no longer fits.
      foreign: "refused",
      fields: async (company) => {
        const { id } = await company.newItem();
        return { which: "chosen", "t-0": id, what: "state", move: "activate", expected: "1" };
      },
    },
    undoItems: {
      allow: catalogueEditors,
      at: "/[tenant]/provider/catalogue",
      foreign: "not found",
      fields: async (company) => {
        const { id } = await company.newItem();
        const changes = { before: { state: "sales ended" }, after: { state: "draft", revision: 1 } };
        return { step: await company.newStep("item-activated", "item", id, changes) };
      },
    },
  }),
  ...under("[tenant]/provider/catalogue/[item]/pictures", {
    addPictures: {
      ...pictures,
      fields: async (company) => ({ item: (await company.newItem()).id, pictures: [dot(), dot()] }),
    },
    describePicture: {
      ...pictures,
      fields: async (company) => ({ ...(await company.newPicture()), en: "A chair" }),
    },
    movePicture: {
      ...pictures,
      fields: async (company) => ({ ...(await company.newPicture()), to: "down" }),
    },
    removePicture: { ...pictures, fields: (company) => company.newPicture() },
  }),
  ...under("[tenant]/provider/catalogue/categories", {
    createCategory: {
      allow: catalogueEditors,
      at: "/[tenant]/provider/catalogue/categories/new",
      foreign: "not found",
      fields: async (company) => {
        const { id, name } = await company.newCategory();
        return { en: `${name} below`, de: `${name} darunter`, parentId: id };
      },
    },
    changeCategory: {
      ...category,
      fields: async (company) => {
        const { id, version, name } = await company.newCategory();
        return { id, version, en: `${name} en`, de: `${name} de`, parentId: "" };
      },
    },
    reorderCategory: {
      ...category,
      at: "/[tenant]/provider/catalogue/categories",
      fields: async (company) => {
        const { id, version } = await company.newCategory();
        return { step: `up ${id} ${version}` };
      },
    },
    removeCategory: {
      ...category,
      fields: async (company) => {
        const { id, version } = await company.newCategory();
        return { id, version, into: "" };
      },
    },
  }),
  ...under("[tenant]/provider/catalogue/import", {
    uploadImport: {
      ...imported,
      fields: async () => ({ file: new File(["name,price\nChair,1.00"], "list.csv") }),
    },
    checkImport: { ...imported, foreign: "not found", fields: (company) => mapping(company, "uploaded") },
    startImport: { ...imported, foreign: "not found", fields: (company) => mapping(company, "checked") },
  }),
};

async function mapping(company: Company, state: "uploaded" | "checked") {
  const { id } = await company.newImport(state);
  return { id, version: "1", name: "0", price: "1", header: "yes", decimal: "auto", state: "draft" };
}
