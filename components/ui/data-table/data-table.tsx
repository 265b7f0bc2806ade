import type { TableData } from "./cells";
import { pack } from "./packed";
import { TableView } from "./table-view";

/** A list as a table: the same without script; with it, rows are gone through and ticked by keyboard. */
export const DataTable = (table: TableData) => <TableView {...pack(table)} />;
