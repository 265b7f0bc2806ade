"use server";
import { formAction } from "@/lib/forms/action";
import { drawLogo } from "@/lib/logo/picture";
import { logoUpload } from "@/lib/logo/schema";
import { replaceOwnLogo, saveOwnProfile } from "@/lib/resellers/profile/commands";
import { resellerProfile } from "@/lib/resellers/profile/schema";

export const saveOwnProfileAction = formAction({
  side: "reseller",
  permission: "reseller:edit",
  schema: resellerProfile,
  run: saveOwnProfile,
  next: (_result, _input, { tenant }) => `/${tenant}/reseller/profile?notice=profile-saved`,
});

export const replaceOwnLogoAction = formAction({
  side: "reseller",
  permission: "reseller:edit",
  schema: logoUpload,
  prepare: drawLogo,
  run: replaceOwnLogo,
  next: (_result, _input, { tenant }) => `/${tenant}/reseller/profile?notice=logo-saved`,
});
