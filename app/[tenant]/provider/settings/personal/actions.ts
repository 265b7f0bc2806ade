"use server";
import { formAction } from "@/lib/forms/action";
import { erasePersonal } from "@/lib/personal/commands";
import { linkedPerson } from "@/lib/personal/link";
import { askedPerson, newErasure } from "@/lib/personal/schema";

export const findPersonAction = formAction({
  side: "provider",
  permission: "personal:read",
  schema: askedPerson,
  run: async () => undefined,
  next: (_result, { person }, { tenant, actor }) =>
    `/${tenant}/provider/settings/personal?person=${linkedPerson(person, actor)}`,
});

export const erasePersonalAction = formAction({
  side: "provider",
  permission: "personal:erase",
  schema: newErasure,
  run: erasePersonal,
  next: (entry, _input, { tenant }) => `/${tenant}/provider/settings/personal/erased/${entry}`,
});
