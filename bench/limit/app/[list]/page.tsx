import type { ReactNode } from "react";
import { type Row, readList } from "@/bench/limit/rows";

type Props = {
  params: Promise<{ list: string }>;
  searchParams: Promise<{ of: string; fill?: string; parts?: string }>;
};

/**
 * One query and its 25 rows; `fill` brings the HTML to the size of the page it is compared with, and `parts` to as many
 * elements.
 */
export default async function Page({ params, searchParams }: Props) {
  const { list } = await params;
  const { of, fill = "0", parts = "0" } = await searchParams;
  const rows = await readList(list, of);
  const many = Number(parts);
  const part = "x".repeat(Math.floor(Number(fill) / (many || 1)));
  // The key only tells equal fillers apart.
  const filled = many ? Array.from({ length: many }, (_, at) => <i key={String(at)}>{part}</i>) : part;
  return (
    <main>
      <h1>{list}</h1>
      <table>
        <tbody>
          {rows.slice(0, 25).map((row) => (
            <Line key={`${row.id} ${row.sort}`} list={list} row={row} filled={filled} />
          ))}
        </tbody>
      </table>
    </main>
  );
}

function Line({ list, row, filled }: { list: string; row: Row; filled: ReactNode }) {
  const { owner: _, sort: _sort, id, c1, ...cells } = row;
  return (
    <tr>
      <th scope="row">
        <a href={`/${list}/${id}`}>{c1}</a>
      </th>
      {Object.entries(cells).map(([name, value]) => (
        <td key={name} data-label={name}>
          {value}
        </td>
      ))}
      <td hidden>{filled}</td>
    </tr>
  );
}
