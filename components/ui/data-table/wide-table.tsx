import type { TableData } from "./cells";
import { pack } from "./packed";
import { WideView } from "./wide-view";

/** A table that is read by its columns: on a phone it is scrolled sideways, and its rows do not become entries. */
export const WideTable = (table: TableData) => <WideView {...pack(table)} />;
