import type { SellingSide } from "@/lib/base/paths";
import { csvFile } from "@/lib/csv/csv";
import { handleCsv } from "@/lib/csv/door";
import { type FiledCustomer, readCustomers } from "@/lib/customers/file/queries";
import { customerFilter } from "@/lib/customers/schema";
import { getTranslations } from "@/lib/i18n/words";

const columns = [
  "vatNumber",
  "contactName",
  "contactRole",
  "email",
  "phone",
  "otherContacts",
  "street",
  "postalCode",
  "city",
  "country",
  "deliveryName",
  "deliveryStreet",
  "deliveryPostalCode",
  "deliveryCity",
  "deliveryCountry",
] as const satisfies (keyof FiledCustomer)[];

/** The list of customers of an area as a CSV: exactly those its address filters. */
export const customersFile = (side: SellingSide) =>
  handleCsv(side, "customer:read", customerFilter.omit({ page: true }), async (scope, filter, format) => {
    const [t, states] = await Promise.all([getTranslations("customers"), getTranslations("states.customer")]);
    const owners = side === "provider";
    return csvFile<FiledCustomer>(scope, "customer:read", format, {
      name: t("fileName"),
      headers: [
        t("name"),
        t("state"),
        ...(owners ? [t("owner")] : []),
        ...columns.map((column) => t(column)),
        t("since"),
      ],
      cells: (row) => [
        row.name,
        states(row.state),
        ...(owners ? [row.owner ?? t("direct")] : []),
        ...columns.map((column) => row[column]),
        row.createdAt.toISOString().slice(0, 10),
      ],
      read: (next, after) => readCustomers(next, filter, after),
    });
  });
