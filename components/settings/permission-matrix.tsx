import { type Cell, tableOf } from "@/components/ui/data-table/cells";
import { WideTable } from "@/components/ui/data-table/wide-table";
import { Section } from "@/components/ui/section";
import type { Tone } from "@/components/ui/state";
import type { Side } from "@/lib/base/paths";
import {
  type Permission,
  type PermissionNoun,
  partsOf,
  permissions,
  type Reach,
  reachOf,
  roles,
} from "@/lib/door/permissions";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";

/** What each role of one side may do, straight from the table that is enforced. */
export function PermissionMatrix({ side }: { side: Side }) {
  const speech = useSpeech();
  return (
    <Section title={speech.words("terms.side")(side)}>
      <WideTable {...permissionMatrix(side, speech)} />
    </Section>
  );
}

type Row = { noun: PermissionNoun; permission: Permission; first: boolean };

export function permissionMatrix(side: Side, speech: Speech) {
  const t = speech.words("settings");
  const names = speech.words(`roles.${side}`);
  return tableOf<Row>({
    label: t("matrixOf", { side: speech.words("terms.side")(side) }),
    rows: rowsOf(side),
    rowOf: ({ permission, noun, first }) => ({
      id: permission,
      group: first ? t(`nouns.${noun}`) : undefined,
    }),
    columns: [
      {
        key: "permission",
        head: t("permission"),
        cell: ({ permission }) => t(`permissions.${partsOf(permission).word}`),
      },
      ...roles[side].map((role) => ({
        key: role,
        head: names(role as never),
        cell: ({ permission }: Row) => reachCell(reachOf(permission, side, [role]), speech),
      })),
    ],
  });
}

const tones: Record<Reach, Tone> = { any: "success", own: "info", assigned: "neutral" };

function reachCell(reach: Reach | undefined, speech: Speech): Cell {
  const t = speech.words("settings.reach");
  return reach ? { state: t(reach), tone: tones[reach] } : { note: t("none") };
}

/** The permissions that somebody on this side holds, by noun, in the order of the matrix. */
function rowsOf(side: Side): Row[] {
  const held = permissions.filter((permission) =>
    roles[side].some((role) => reachOf(permission, side, [role])),
  );
  const nouns = Map.groupBy(held, (permission) => partsOf(permission).noun);
  return [...nouns].flatMap(([noun, its]) =>
    its.map((permission, at) => ({ noun, permission, first: at === 0 })),
  );
}
