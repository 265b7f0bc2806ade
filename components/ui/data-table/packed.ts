import type { ReactNode } from "react";
import type { Cell, Piece, Row, TableData } from "./cells";

/**
 * A table for its way to the browser: one text, since the framework writes and reads every value of an object by itself,
 * twice on the server. What only elements can do stays one.
 */
export type PackedTable = { text: string; actions: ReactNode[] };

/** What a cell holds on its way: a number stands for the piece that was the so manieth before it. */
type Sent = Piece | number | { action: number };
type SentCell = Sent | Sent[] | null;
/** What an address has beside that of the folder: null, if it is the row's id; 0: there is none. */
type Place = string | 0 | null;
/** What is not there at the end is left out, and null before that. */
type SentRow = [
  cells: SentCell[],
  id: string,
  place?: Place,
  picture?: SentCell,
  tick?: Row["tick"] | null,
  group?: string | null,
];
type SentTable = Omit<TableData, "rows" | "sums"> & { under: string; rows: SentRow[]; sums?: SentCell[][] };

/** Writes a table as text; a piece that was there before, and where each row's address lies, are written once. */
export function pack({ rows, sums, ...table }: TableData): PackedTable {
  const actions: ReactNode[] = [];
  const seen = new Map<string, number>();
  const send = (piece: Piece): Sent => {
    if (typeof piece === "object" && "action" in piece) return { action: actions.push(piece.action) - 1 };
    const key = JSON.stringify(piece);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, seen.size);
    return before ?? piece;
  };
  const sendCell = (cell: Cell): SentCell =>
    Array.isArray(cell) ? cell.map(send) : cell === null ? null : send(cell);
  const under = folderOf(rows);
  const sent = rows.map((row) =>
    untilLast<unknown>([
      row.cells.map(sendCell),
      row.id,
      placeOf(row, under),
      row.picture && send(row.picture),
      row.tick,
      row.group,
    ]),
  );
  const below = sums?.map((line) => line.map(sendCell));
  return { text: swapQuotes(JSON.stringify({ ...table, under, rows: sent, sums: below })), actions };
}

/** Reads what pack wrote. */
export function unpack({ text, actions }: PackedTable): TableData {
  const { under, rows, sums, ...table } = JSON.parse(swapQuotes(text)) as SentTable;
  const seen: Piece[] = [];
  const read = (sent: Sent): Piece => {
    if (typeof sent === "number") return seen[sent] ?? "";
    if (isAction(sent)) return { action: actions[sent.action] };
    seen.push(sent);
    return sent;
  };
  const readCell = (cell: SentCell): Cell =>
    Array.isArray(cell) ? cell.map(read) : cell === null ? null : read(cell);
  return {
    ...table,
    rows: rows.map(([cells, id, place, picture, tick, group]) => ({
      cells: cells.map(readCell),
      id,
      href: place === 0 ? undefined : under + (place ?? id),
      // Pictures are sent as texts alone.
      picture: (readCell(picture ?? null) as string | null) ?? undefined,
      tick: tick ?? undefined,
      group: group ?? undefined,
    })),
    sums: sums?.map((line) => line.map(readCell)),
  };
}

const isAction = (sent: Exclude<Sent, number>): sent is { action: number } =>
  typeof sent === "object" && "action" in sent;

/** The folder in which all rows lie that lead anywhere. */
function folderOf(rows: Row[]): string {
  const hrefs = rows.flatMap(({ href }) => href ?? []);
  const folder = hrefs[0]?.slice(0, hrefs[0].lastIndexOf("/") + 1) ?? "";
  return hrefs.every((href) => href.startsWith(folder)) ? folder : "";
}

function placeOf({ id, href }: Row, under: string): Place | undefined {
  if (href === undefined) return 0;
  return href === under + id ? undefined : href.slice(under.length);
}

const untilLast = <T>(values: T[]): T[] =>
  values.slice(0, values.findLastIndex((value) => value !== undefined) + 1);

/** Text within text: with the other kind of quotes none of JSON's needs a mark of its own. */
const swapQuotes = (text: string) => text.replace(/["']/g, (quote) => (quote === '"' ? "'" : '"'));
