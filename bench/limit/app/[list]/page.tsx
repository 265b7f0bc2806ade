import { type Row, readList } from "@/bench/limit/rows";

type Props = { params: Promise<{ list: string }>; searchParams: Promise<{ of: string }> };

/** One query and its 25 rows, cell by cell. What it weighs follows from them alone, never from the page it is compared with. */
export default async function Page({ params, searchParams }: Props) {
  const { list } = await params;
  const { of } = await searchParams;
  const rows = await readList(list, of);
  return (
    <main>
      <h1>{list}</h1>
      <table>
        <tbody>
          {rows.slice(0, 25).map((row) => (
            <Line key={`${row.id} ${row.sort}`} list={list} row={row} />
          ))}
        </tbody>
      </table>
    </main>
  );
}

function Line({ list, row }: { list: string; row: Row }) {
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
    </tr>
  );
}
