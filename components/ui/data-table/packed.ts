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
type SentRow = Omit<Row, "cells"> & { cells: SentCell[] };
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
  const under = placeOf(rows[0]);
  const sent = rows.map((row) => ({
    ...row,
    href: row.href === under + row.id ? undefined : (row.href ?? null),
    cells: row.cells.map(sendCell),
  }));
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
    rows: rows.map(({ cells, href, ...row }) => ({
      ...row,
      href: href === undefined ? under + row.id : (href ?? undefined),
      cells: cells.map(readCell),
    })),
    sums: sums?.map((line) => line.map(readCell)),
  };
}

const isAction = (sent: Exclude<Sent, number>): sent is { action: number } =>
  typeof sent === "object" && "action" in sent;

/** The address under which a row lies by its id. */
const placeOf = (row: Row | undefined) =>
  row?.href?.endsWith(row.id) ? row.href.slice(0, -row.id.length) : "";

/** Text within text: with the other kind of quotes none of JSON's needs a mark of its own. */
const swapQuotes = (text: string) => text.replace(/["']/g, (quote) => (quote === '"' ? "'" : '"'));
