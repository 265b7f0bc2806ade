import { type Row, readList } from "../../rows";

type Props = {
  params: Promise<{ list: string }>;
  searchParams: Promise<{ of: string; fill?: string }>;
};

/** One query and its 25 rows; `fill` brings the HTML to the size of the page it is compared with. */
export default async function Page({ params, searchParams }: Props) {
  const { list } = await params;
  const { of, fill = "0" } = await searchParams;
  const rows = await readList(list, of);
  const filler = "x".repeat(Number(fill));
  return (
    <main>
      <h1>{list}</h1>
      <table>
        <tbody>
          {rows.slice(0, 25).map((row) => (
            <Line key={`${row.id} ${row.sort}`} list={list} row={row} filler={filler} />
          ))}
        </tbody>
      </table>
    </main>
  );
}

function Line({ list, row, filler }: { list: string; row: Row; filler: string }) {
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
      <td hidden>{filler}</td>
    </tr>
  );
}
