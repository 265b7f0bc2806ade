"use client";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import type { Row } from "./cells";
import { type PackedTable, unpack } from "./packed";
import { Pieces } from "./pieces";

/** Shows a wide table that came as text, group by group. */
export function WideView(packed: PackedTable) {
  const { label, heads, rows } = unpack(packed);
  return (
    <Table label={label} narrow="scroll">
      <THead>
        {heads.map(({ key, head }) => (
          <Th key={key}>{head}</Th>
        ))}
      </THead>
      {groupsOf(rows).map((group) => (
        <TBody key={group[0]?.id}>
          {group[0]?.group && (
            <Tr>
              <th scope="rowgroup" colSpan={heads.length} className="table-group">
                {group[0].group}
              </th>
            </Tr>
          )}
          {group.map(({ id, cells: [name = null, ...cells] }) => (
            <Tr key={id}>
              <RowHeader>
                <Pieces cell={name} />
              </RowHeader>
              {cells.map((cell, at) => (
                <Td key={heads[at + 1]?.key}>
                  <Pieces cell={cell} />
                </Td>
              ))}
            </Tr>
          ))}
        </TBody>
      ))}
    </Table>
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
