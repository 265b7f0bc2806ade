"use client";
import { type CSSProperties, useEffect, useRef } from "react";
import { Link } from "@/components/ui/link";
import { SelectAll } from "@/components/ui/select-all";
import { SortLink } from "@/components/ui/sort-link";
import { type Cell, type Head, type Row, type Tick, WIDTH } from "./cells";
import { type PackedTable, unpack } from "./packed";
import { Pieces } from "./pieces";
import { watchRows } from "./rows";
import { useEdges } from "./use-edges";

/** Shows a table that came as text. */
export function TableView(packed: PackedTable) {
  const { label, wide, heads, rows, sums, ticks, keep } = unpack(packed);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => (table.current ? watchRows(table.current) : undefined), []);
  useEdges(table, heads, keep);
  const pictured = rows.some(({ picture }) => picture);
  const region = wide && ({ role: "group", "aria-label": label, tabIndex: 0 } as const);
  return (
    <div className="table-region" {...region}>
      <table
        ref={table}
        className={`table ${wide ? "table-scroll" : "table-list"}${pictured ? " table-pictured" : ""}`}
      >
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {ticks && (
              <th scope="col" className="cell-check">
                <SelectAll form={ticks.form} label={ticks.all} />
              </th>
            )}
            {heads.map(({ key, ...head }) => (
              <HeadCell key={key} {...head} />
            ))}
          </tr>
        </thead>
        {groupsOf(rows).map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups never change places
          <tbody key={at}>
            {group[0]?.group && (
              <tr>
                <th scope="rowgroup" colSpan={heads.length} className="table-group">
                  {group[0].group}
                </th>
              </tr>
            )}
            {group.map((row) => (
              <TableRow key={row.id} row={row} heads={heads} form={ticks?.form} />
            ))}
          </tbody>
        ))}
        {sums && <Sums lines={sums} heads={heads} />}
      </table>
    </div>
  );
}

function groupsOf(rows: Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    if (row.group || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(row);
  }
  return groups;
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

type TableRowProps = { row: Row; heads: Head[]; form?: string };

function TableRow({ row, heads, form }: TableRowProps) {
  return (
    <tr>
      {form && <td className="cell-check">{row.tick && <TickBox row={row} {...row.tick} form={form} />}</td>}
      {row.cells.map((cell, at) => {
        const head = heads[at];
        if (!head) return null;
        if (at === 0) return <NameCell key={head.key} row={row} />;
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
function NameCell({ row: { href, picture, cells } }: { row: Row }) {
  const name = <Pieces cell={cells[0] ?? null} />;
  return (
    <th scope="row">
      {picture && <RowPicture {...picture} />}
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
  const lazy = !eager && ({ loading: "lazy" } as const);
  // biome-ignore lint/performance/noImgElement: pictures are stored at their final sizes, and need no script
  return <img src={src} alt="" width={40} height={30} {...lazy} />;
}

type TickBoxProps = Tick & { row: Row; form: string };

function TickBox({ row, form, value = row.id, label = textOf(row), name = "id", checked }: TickBoxProps) {
  return (
    <label>
      <input
        type="checkbox"
        className="row-check"
        aria-label={label}
        form={form}
        name={name}
        value={value}
        defaultChecked={checked}
      />
    </label>
  );
}

function textOf({ cells }: Row): string | undefined {
  const [first] = [cells[0]].flat();
  return typeof first === "string" ? first : undefined;
}
