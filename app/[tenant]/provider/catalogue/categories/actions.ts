"use server";
import { removeCategory } from "@/lib/catalogue/category-removal/commands";
import { changeCategory, createCategory, reorderCategory } from "@/lib/categories/commands";
import { categoryRemoval, categoryStep, changedCategory, newCategory } from "@/lib/categories/schema";
import { formAction } from "@/lib/forms/action";

export const createCategoryAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: newCategory,
  run: createCategory,
  next: (_, __, { tenant }) => `/${tenant}/provider/catalogue/categories?notice=category-created`,
});

export const changeCategoryAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: changedCategory,
  run: changeCategory,
  next: (id, _, { tenant }) => `/${tenant}/provider/catalogue/categories/${id}?notice=saved`,
});

export const reorderCategoryAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: categoryStep,
  run: reorderCategory,
  next: (_, __, { tenant }) => `/${tenant}/provider/catalogue/categories?notice=category-placed`,
});

export const removeCategoryAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: categoryRemoval,
  run: removeCategory,
  next: (_, __, { tenant }) => `/${tenant}/provider/catalogue/categories?notice=category-removed`,
});
