import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = {
  tenants: {
    plain: [
      "slug",
      "name",
      "locale",
      "currency",
      "brand_colour",
      "logo_key",
      "email",
      "phone",
      "hours",
      "escalation",
      "about",
      "imprint",
      "carriers",
    ],
  },
};
