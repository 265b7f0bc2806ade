import type { ReactNode } from "react";
import type { Tone } from "@/components/ui/state";

/** What a cell may hold, as data that goes over the wire once: a text, or one of few kinds by their name. */
export type Piece =
  | string
  /** `wide`: where there is room alone. */
  | { note: string; wide?: true }
  /** A short number or SKU, which never breaks. */
  | { code: string }
  | MoneyPiece
  | StatePiece
  | { time: string; at: string }
  /** A text that no longer holds. */
  | { was: string }
  | LinkPiece
  /** What only its own form or panel can do. */
  | { action: ReactNode };

/** An amount, per what, and what is said before and after it. `loss`: in red; `was`: it no longer holds. */
export type MoneyPiece = {
  money: string;
  per?: string;
  before?: string;
  after?: string;
  loss?: true;
  was?: true;
  strong?: true;
};

/** `of`: what the words belong to, for those who hear them alone. `before`: what is said before it. `button`: drawn as one. `away`: to somebody else's page. */
export type LinkPiece = {
  link: string;
  href: string;
  of?: string;
  before?: string;
  button?: true;
  away?: true;
};

export type StatePiece = { state: string; tone: Tone };

/** One piece, or several under one another; null is an empty cell. */
export type Cell = Piece | Piece[] | null;

/** How a column is called, and what is known of it. */
export type Head = {
  key: string;
  head: string;
  numeric?: boolean;
  /** The column needs no name for those who see it. */
  silent?: boolean;
  /** Where a click leads, and how the table is sorted by this column now, if it is. */
  sort?: { href: string; direction?: "ascending" | "descending" };
  /** On a phone: at the right of the first line, below that, not shown, or never cut; otherwise in the line below the name. */
  phone?: "top" | "end" | "hidden" | "whole";
  /** In pixels, where its reader chose how wide it is. */
  width?: number;
};

/** The property by which a head says how wide its column is, where there is room for columns. */
export const WIDTH = "--column";

/** Where widths of columns are kept, and the words of a column's edge: "#" stands for its number. */
export type Keep = { href: string; label: string; keys: string };

/** Columns that the reader of a list does without, and the widths of others; `keep`, where more of it is kept. */
export type Kept = { hidden: readonly string[]; widths: Record<string, number>; keep?: Keep };

/** The box of a row: sends the row's id, and is called by the text that names the row, with `more` after it, unless it says otherwise. */
export type Tick = { label?: string; more?: string };

export type Row = {
  id: string;
  /** The page of the row: the link of its first cell covers all of it. */
  href?: string;
  /** Names this row and those after it, in a line above them, where the table is a wide one. */
  group?: string;
  /** The address of a small picture. */
  picture?: string;
  /** Where the table has boxes, and the row has one. */
  tick?: Tick;
  /** A cell for each head; the first one names the row. */
  cells: Cell[];
};

/** A table as data: what DataTable shows, and what a test reads. */
export type TableData = {
  label: string;
  heads: Head[];
  rows: Row[];
  /** What the columns come to, line by line. */
  sums?: Cell[][];
  /** The form that takes the ticked rows, and the words of the box that ticks all. Boxes are called `id`, or as this name and their place say. */
  ticks?: { form: string; all: string; name?: string };
  keep?: Keep;
};

/** A column: its head, what it shows of a row, and in each line below all rows. */
export type Column<R> = Head & { cell: (row: R) => Cell; sums?: Cell[] };

type Shape<R> = {
  label: string;
  /** Columns in their order; what is false is not there. */
  columns: (Column<R> | false | undefined)[];
  rows: R[];
  rowOf: (row: R, at: number) => Omit<Row, "cells">;
  ticks?: TableData["ticks"];
  kept?: Kept;
};

/** Makes the data of a table from its columns and rows; the first column names the rows, and nobody does without it. */
export function tableOf<R>({ label, columns, rows, rowOf, ticks, kept }: Shape<R>): TableData {
  const shown = columns
    .filter((column) => column !== false && column !== undefined)
    .filter(({ key }, at) => at === 0 || !kept?.hidden.includes(key));
  return {
    label,
    ticks,
    keep: kept?.keep,
    sums: shown[0]?.sums?.map((_, line) => shown.map(({ sums }) => sums?.[line] ?? null)),
    heads: shown.map(({ cell, sums, ...head }) => ({ ...head, width: kept?.widths[head.key] })),
    rows: rows.map((row, at) => ({ ...rowOf(row, at), cells: shown.map(({ cell }) => cell(row)) })),
  };
}
