import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = {
  baskets: {
    personal: ["reference", "note", "last_content", "changed_by_name"],
    marks: [
      {
        of: "person",
        where: "changed_by_name = $name",
        show: ["changed_at", "changed_by_name"],
        erase: { changed_by_name: "$erased" },
      },
      {
        of: "customer",
        where: "customer_id = $customer",
        erase: { reference: "null", note: "null", last_content: "null", changed_by_name: "$erased" },
      },
    ],
  },
  basket_lines: { plain: ["told"] },
};
