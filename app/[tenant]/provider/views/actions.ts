"use server";
import { viewActions } from "@/app/[tenant]/_views/view-actions";

const views = viewActions("provider");

export const saveViewAction = views.save;
export const renameViewAction = views.rename;
export const replaceViewAction = views.replace;
export const deleteViewAction = views.remove;
export const startViewAction = views.start;
export const chooseRowsAction = views.rows;
export const chooseColumnsAction = views.columns;
