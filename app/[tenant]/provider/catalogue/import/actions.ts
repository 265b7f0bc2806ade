"use server";
import { formAction } from "@/lib/forms/action";
import { checkImport } from "@/lib/imports/checking/commands";
import { readUpload, startImport, uploadImport } from "@/lib/imports/commands";
import { importVersion, mappingForm, upload } from "@/lib/imports/schema";

export const uploadImportAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: upload,
  prepare: readUpload,
  run: uploadImport,
  next: (id, _, { tenant }) => `/${tenant}/provider/catalogue/import/${id}`,
});

export const checkImportAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: mappingForm,
  run: checkImport,
  next: (id, _, { tenant }) => `/${tenant}/provider/catalogue/import/${id}`,
});

export const startImportAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: importVersion,
  run: startImport,
  next: (id, _, { tenant }) => `/${tenant}/provider/catalogue/import/${id}`,
});
