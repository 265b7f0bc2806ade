import type { PersonalTables } from "@/db/access/personal";

/** What a company says of itself; it is none of the people who can ask for it. */
export const personal: PersonalTables = {
  resellers: {
    plain: [
      "slug",
      "name",
      "state_reason",
      "brand_colour",
      "logo_key",
      "email",
      "phone",
      "hours",
      "vat_number",
      "about",
      "imprint",
      "search",
      "street",
      "postal_code",
      "city",
      "country",
      "form_content",
    ],
  },
};
