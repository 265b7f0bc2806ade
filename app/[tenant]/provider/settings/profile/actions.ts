"use server";
import { formAction } from "@/lib/forms/action";
import { drawLogo } from "@/lib/logo/picture";
import { logoUpload } from "@/lib/logo/schema";
import { replaceLogo, saveProfile } from "@/lib/tenant/commands";
import { tenantProfile } from "@/lib/tenant/schema";

export const saveProfileAction = formAction({
  side: "provider",
  permission: "settings:edit",
  schema: tenantProfile,
  run: saveProfile,
  next: (_result, _input, { tenant }) => `/${tenant}/provider/settings/profile?notice=profile-saved`,
});

export const replaceLogoAction = formAction({
  side: "provider",
  permission: "settings:edit",
  schema: logoUpload,
  prepare: drawLogo,
  run: replaceLogo,
  next: (_result, _input, { tenant }) => `/${tenant}/provider/settings/profile?notice=logo-saved`,
});
