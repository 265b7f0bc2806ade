import { type Kept, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { CustomerRow } from "@/lib/customers/queries";
import { countryName } from "@/lib/i18n/address";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import { type Sorting, sortHead } from "@/lib/list/sort";
import { customerState } from "./customer-state";

type CustomerListProps = {
  /** What its reader keeps of the columns. */
  kept?: Kept;
  path: string;
  rows: CustomerRow[];
  owners?: boolean;
  /** Id of the form that takes ticked rows. */
  form?: string;
  /** None where a search decides. */
  sort?: Sorting<"name">;
};

/** Customers by name; with `owners`, whose each of them is. */
export function CustomerList(props: CustomerListProps) {
  return <DataTable {...customerTable(props, useSpeech())} />;
}

export function customerTable(
  { path, rows, owners = false, form, sort, kept }: CustomerListProps,
  speech: Speech,
) {
  const t = speech.words("customers");
  return tableOf<CustomerRow>({
    label: t("title"),
    rows,
    kept,
    ticks: form ? { form, all: t("selectAll") } : undefined,
    rowOf: ({ id }) => ({ id, href: `${path}/${id}`, tick: form ? {} : undefined }),
    columns: [
      { key: "name", head: t("name"), sort: sort && sortHead("name", sort), cell: ({ name }) => name },
      owners && {
        key: "owner",
        head: t("owner"),
        cell: ({ resellerName }) => resellerName ?? t("direct"),
      },
      {
        key: "city",
        head: t("city"),
        cell: ({ city, country }) =>
          [city, countryName(country, speech.locale)].filter(Boolean).join(", ") || "–",
      },
      {
        key: "contact",
        head: t("contactName"),
        phone: owners ? "hidden" : undefined,
        cell: ({ contactName }) => contactName ?? "–",
      },
      { key: "state", head: t("state"), phone: "top", cell: ({ state }) => customerState(state, speech) },
    ],
  });
}
