"use client";
import { type CSSProperties, useEffect, useRef } from "react";
import { Link } from "@/components/ui/link";
import { SEEN_AT_ONCE } from "@/components/ui/picture";
import { SelectAll } from "@/components/ui/select-all";
import { SortLink } from "@/components/ui/sort-link";
import { type Cell, type Head, type Row, type TableData, type Tick, WIDTH } from "./cells";
import { type PackedTable, unpack } from "./packed";
import { Pieces } from "./pieces";
import { watchRows } from "./rows";
import { useEdges } from "./use-edges";

/** Shows a table that came as text. */
export function TableView(packed: PackedTable) {
  const { label, heads, rows, sums, ticks, keep } = unpack(packed);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => (table.current ? watchRows(table.current) : undefined), []);
  useEdges(table, heads, keep);
  const pictured = rows.some(({ picture }) => picture);
  return (
    <div className="table-region">
      <table ref={table} className={`table table-list${pictured ? " table-pictured" : ""}`}>
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {ticks && (
              <th scope="col" className="ticks">
                <SelectAll form={ticks.form} label={ticks.all} />
              </th>
            )}
            {heads.map(({ key, ...head }) => (
              <HeadCell key={key} {...head} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <TableRow key={row.id} row={row} at={at} heads={heads} ticks={ticks} />
          ))}
        </tbody>
        {sums && <Sums lines={sums} heads={heads} />}
      </table>
    </div>
  );
}

function HeadCell({ head, numeric, silent, sort, phone, width }: Omit<Head, "key">) {
  const name = silent ? <span className="sr-only">{head}</span> : head;
  return (
    <th
      scope="col"
      className={classOf({ numeric, phone })}
      aria-sort={sort?.direction}
      style={width ? ({ [WIDTH]: `${width}px` } as CSSProperties) : undefined}
    >
      {sort ? <SortLink href={sort.href}>{head}</SortLink> : name}
    </th>
  );
}

type TableRowProps = { row: Row; at: number; heads: Head[]; ticks: TableData["ticks"] };

function TableRow({ row, at, heads, ticks }: TableRowProps) {
  return (
    <tr>
      {ticks && (
        <td className="ticks">
          {row.tick && (
            <TickBox row={row} {...row.tick} form={ticks.form} name={ticks.name ? ticks.name + at : "id"} />
          )}
        </td>
      )}
      {row.cells.map((cell, column) => {
        const head = heads[column];
        if (!head) return null;
        if (column === 0) return <NameCell key={head.key} row={row} eager={at < SEEN_AT_ONCE} />;
        return (
          <td key={head.key} data-label={labelOf(head)} className={classOf(head)}>
            <Pieces cell={cell} />
          </td>
        );
      })}
    </tr>
  );
}

function Sums({ lines, heads }: { lines: Cell[][]; heads: Head[] }) {
  return (
    <tfoot>
      {lines.map(([name = null, ...cells], line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and never change places
        <tr key={line}>
          <th scope="row">
            <Pieces cell={name} />
          </th>
          {heads.slice(1).map((head, at) => (
            <td key={head.key} data-label={labelOf(head)} className={classOf(head)}>
              <Pieces cell={cells[at] ?? null} />
            </td>
          ))}
        </tr>
      ))}
    </tfoot>
  );
}

/** A phone shows no heads: there a figure says what it is. */
const labelOf = ({ head, numeric, phone }: Head) => (numeric && !phone ? head : undefined);

const classOf = ({ numeric, phone }: Pick<Head, "numeric" | "phone">) =>
  [numeric && "num", phone && `phone-${phone}`].filter(Boolean).join(" ") || undefined;

/** The cell that names the row; its link covers the whole row. */
function NameCell({ row: { href, picture, cells }, eager }: { row: Row; eager: boolean }) {
  const name = <Pieces cell={cells[0] ?? null} />;
  return (
    <th scope="row">
      {picture && <RowPicture src={picture} eager={eager} />}
      {href ? (
        <Link href={href} className="row-link">
          {name}
        </Link>
      ) : (
        name
      )}
    </th>
  );
}

/** Says nothing that the name beside it does not. */
function RowPicture({ src, eager }: { src: string; eager: boolean }) {
  // biome-ignore lint/performance/noImgElement: pictures are stored at their final sizes, and need no script
  return <img src={src} alt="" loading={eager ? undefined : "lazy"} />;
}

type TickBoxProps = Tick & { row: Row; form: string; name: string };

function TickBox({ row, form, name, more, label = textOf(row, more) }: TickBoxProps) {
  return (
    <label>
      <input type="checkbox" className="tick" aria-label={label} form={form} name={name} value={row.id} />
    </label>
  );
}

function textOf({ cells }: Row, more?: string): string | undefined {
  const [first] = [cells[0]].flat();
  return [typeof first === "string" && first, more].filter(Boolean).join(" · ") || undefined;
}
